// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/script.h"

#include "plans/variables.h"

#include <QCryptographicHash>

namespace plans {

namespace {

using knowledge::Text;

// All of these end a single-quoted literal of PowerShell (about_Quoting_Rules); doubled, they stand for
// themselves.
constexpr QStringView singleQuotes = u"'\u2018\u2019\u201a\u201b";

bool endsLineOrHides(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional overrides show a reviewer other text than what runs
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

//! One line without anything that could end it, so that it stays inside a comment or a literal.
QString oneLine(QString text)
{
    text.removeIf(endsLineOrHides);
    return text;
}

QString comment(const QString &text)
{
    return QLatin1String("# ") + oneLine(text) + QLatin1Char('\n');
}

//! The comment over the whole script.
QString header(const PlanItem &item, const QString &language)
{
    static const Text what{
        QStringLiteral("Steps in Exchange Online that move this sender away from SMTP AUTH with a password."),
        QStringLiteral("Schritte in Exchange Online, die diesen Absender von SMTP AUTH mit Kennwort lösen.")};
    static const Text review{
        QStringLiteral(
            "Review every line before you run it. The script runs the one step that you name in $Step, "
            "and nothing while $Step is empty."),
        QStringLiteral(
            "Prüfen Sie jede Zeile, bevor Sie sie ausführen. Das Skript führt den einen Schritt aus, den "
            "Sie in $Step nennen, und nichts, solange $Step leer ist.")};
    static const Text order{
        QStringLiteral(
            "Steps that need no PowerShell (DNS, device settings) are in the checklist of the plan."),
        QStringLiteral(
            "Schritte ohne PowerShell (DNS, Einstellungen am Gerät) stehen in der Checkliste des Plans.")};
    static const Text connect{QStringLiteral("Sign in first: Connect-ExchangeOnline"),
                              QStringLiteral("Melden Sie sich zuerst an: Connect-ExchangeOnline")};
    return comment(QLatin1String("Postlotse: ") + item.address) + comment(what.in(language))
        + comment(review.in(language)) + comment(order.in(language)) + comment(connect.in(language))
        + QStringLiteral("#Requires -Modules ExchangeOnlineManagement\n$ErrorActionPreference = 'Stop'\n\n");
}

QString assignment(const knowledge::Placeholder &placeholder, const QStringList &values,
                   const QString &language)
{
    static const Text found{QStringLiteral("Taken from the evidence. Check it."),
                            QStringLiteral("Aus den Belegen übernommen. Prüfen Sie den Wert.")};
    static const Text missing{
        QStringLiteral("Not known. Set it before you run a step."),
        QStringLiteral("Nicht bekannt. Setzen Sie den Wert, bevor Sie einen Schritt ausführen.")};
    QStringList literals;
    for (const QString &value : values)
        literals.append(powershellLiteral(value));
    const QString joined = literals.join(QLatin1String(", "));
    const QString value = placeholder.list ? QLatin1String("@(") + joined + QLatin1Char(')')
        : values.isEmpty()                 ? QStringLiteral("''")
                                           : literals.first();
    return comment(placeholder.meaning.in(language))
        + comment((values.isEmpty() ? missing : found).in(language)) + variableOf(placeholder.id)
        + QLatin1String(" = ") + value + QLatin1String("\n\n");
}

//! The choice of the step, and the guard that every step calls before it does anything.
QString guards(const QStringList &stepIds, const QString &language)
{
    static const Text choose{QStringLiteral("The step to run: "),
                             QStringLiteral("Der auszuführende Schritt: ")};
    static const Text noStep{QStringLiteral("Set $Step to the step to run: "),
                             QStringLiteral("Setzen Sie $Step auf den auszuführenden Schritt: ")};
    static const Text noValue{
        QStringLiteral("This variable is not set, or its value has the wrong form: $"),
        QStringLiteral("Diese Variable ist nicht gesetzt oder ihr Wert hat die falsche Form: $")};
    const QString names = stepIds.join(QLatin1String(", "));
    QStringList literals;
    for (const QString &id : stepIds)
        literals.append(powershellLiteral(id));
    return comment(choose.in(language) + names)
        + QStringLiteral(
              "$Step = ''\n\n"
              "function Confirm-Value([string] $Name, [object[]] $Values, [string] $Pattern) {\n"
              "    $message = %1 + $Name\n"
              "    if ($Values.Count -eq 0) { throw $message }\n"
              "    foreach ($value in $Values) { if ($value -cnotmatch $Pattern) { throw $message } }\n"
              "}\n\n"
              "if ($Step -cnotin @(%2)) { throw %3 }\n")
              .arg(powershellLiteral(noValue.in(language)), literals.join(QLatin1String(", ")),
                   powershellLiteral(noStep.in(language) + names));
}

QString block(const knowledge::Step &step, const knowledge::Knowledge &knowledge, const QString &language)
{
    static const Text back{QStringLiteral("To take it back: "), QStringLiteral("Zurücknehmen: ")};
    QString text = QLatin1Char('\n') + comment(step.id + QLatin1String(": ") + step.text.in(language));
    if (!step.detail.in(language).isEmpty())
        text += comment(step.detail.in(language));
    if (!step.rollback.in(language).isEmpty())
        text += comment(back.in(language) + step.rollback.in(language));
    text += QLatin1String("if ($Step -ceq ") + powershellLiteral(step.id) + QLatin1String(") {\n");
    for (const QString &id : placeholdersOf(step.script)) {
        const QString variable = variableOf(id);
        text += QLatin1String("    Confirm-Value ") + powershellLiteral(variable.mid(1)) + QLatin1Char(' ')
            + variable + QLatin1Char(' ') + powershellLiteral(knowledge.placeholder(id)->pattern)
            + QLatin1Char('\n');
    }
    for (const QString &line : withVariables(step.script).split(QLatin1Char('\n')))
        text += QLatin1String("    ") + line + QLatin1Char('\n');
    return text + QLatin1String("}\n");
}

} // namespace

QString powershellLiteral(const QString &text)
{
    QString literal = QStringLiteral("'");
    for (const QChar c : oneLine(text)) {
        literal += c;
        if (singleQuotes.contains(c))
            literal += c;
    }
    return literal + QLatin1Char('\'');
}

QString scriptFileName(const PlanItem &item)
{
    constexpr qsizetype maxReadable = 80;
    QString readable = item.address.left(maxReadable);
    for (QChar &c : readable) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        if (!plain && c != u'-' && c != u'.')
            c = u'_';
    }
    // The word in front keeps clear of hidden files, options and the device names of Windows
    // ("con.anything"); the hash keeps apart what the replacements above, or a file system that ignores case,
    // make equal.
    const QByteArray hash =
        QCryptographicHash::hash(item.address.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return QLatin1String("move-") + readable + QLatin1Char('-') + QString::fromLatin1(hash)
        + QLatin1String(".ps1");
}

QString script(const PlanItem &item, const evidence::Analysis &analysis,
               const knowledge::Knowledge &knowledge, const QString &language)
{
    const knowledge::Recipe *recipe = knowledge.recipe(keyOf(item.scenario));
    if (!recipe || item.state == State::NothingToDo)
        return {};
    QStringList stepIds;
    QString blocks;
    for (const knowledge::Step &step : recipe->steps) {
        if (step.script.isEmpty())
            continue;
        stepIds.append(step.id);
        blocks += block(step, knowledge, language);
    }
    if (stepIds.isEmpty())
        return {};
    QString text = QChar(QChar::ByteOrderMark) + header(item, language);
    for (const QString &id : placeholdersOf(item, knowledge)) {
        const knowledge::Placeholder &placeholder = *knowledge.placeholder(id);
        text += assignment(placeholder, knownValues(placeholder, item, analysis), language);
    }
    return text + guards(stepIds, language) + blocks;
}

} // namespace plans
