// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the catalogues hold every text of the sources.
#include "catalogue.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <set>

namespace {

const QString advice = QStringLiteral("build the target update_translations, then translate the new texts");

class CompletenessTest : public testing::TestWithParam<const char *> { };

TEST_P(CompletenessTest, HoldsEveryTextOfTheSources)
{
    const QString language = QString::fromLatin1(GetParam());
    const QString kept = catalogueFile(language);
    QTemporaryDir folder;
    ASSERT_TRUE(folder.isValid());
    const QString updated = folder.filePath(QFileInfo(kept).fileName());
    ASSERT_TRUE(QFile::copy(kept, updated));
    ASSERT_TRUE(QFile::setPermissions(updated, QFile::ReadOwner | QFile::WriteOwner));

    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                          QStringLiteral("-locations"), QStringLiteral("none")};
    if (language == QLatin1String("en"))
        arguments += QStringLiteral("-pluralonly");
    arguments += {QStringLiteral(PROJECT_DIR "/src"), QStringLiteral(PROJECT_DIR "/ui"),
                  QStringLiteral("-ts"), updated};
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    constexpr int patience = 240'000; // milliseconds, for a machine that is busy
    ASSERT_TRUE(lupdate.waitForFinished(patience)) << lupdate.errorString().toStdString();
    ASSERT_EQ(lupdate.exitCode(), 0) << lupdate.readAll().toStdString();

    const Catalogue before = readCatalogue(kept);
    const Catalogue after = readCatalogue(updated);
    ASSERT_TRUE(before.error.isEmpty()) << before.error.toStdString();
    ASSERT_TRUE(after.error.isEmpty()) << after.error.toStdString();
    ASSERT_FALSE(after.messages.empty());
    using Key = std::tuple<QString, QString, QString, bool>;
    std::set<Key> known;
    for (const Message &message : before.messages)
        known.insert(Key(message.key()));
    for (const Message &message : after.messages)
        EXPECT_TRUE(known.count(Key(message.key())))
            << described(message).toStdString() << "\n  " << advice.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Languages, CompletenessTest, testing::Values("de", "en"),
                         [](const auto &instance) { return std::string(instance.param); });

//! Adjacent string literals of C++ as the one text that they are.
QString joined(const QString &literals)
{
    static const QRegularExpression piece(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    static const QRegularExpression escape(QStringLiteral(R"re(\\(u[0-9a-fA-F]{4}|.))re"));
    QString text;
    for (auto match = piece.globalMatch(literals); match.hasNext();)
        text += match.next().captured(1);
    QString result;
    qsizetype from = 0;
    for (auto match = escape.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString what = one.captured(1);
        result += text.mid(from, one.capturedStart() - from);
        if (what == QLatin1String("n"))
            result += QLatin1Char('\n');
        else if (what.size() == 5)
            result += QChar(what.mid(1).toUShort(nullptr, 16));
        else
            result += what;
        from = one.capturedEnd();
    }
    return result + text.mid(from);
}

/*! lupdate passes over a call in silence when it cannot read its arguments, as with a number that is a
    calculation or holds a template argument. Such a text would stay English. */
TEST(Sources, LupdateSeesEveryText)
{
    std::set<QString> known;
    for (const Message &message : readCatalogue(catalogueFile(QStringLiteral("de"))).messages)
        known.insert(message.source);
    ASSERT_FALSE(known.empty());

    static const QRegularExpression call(
        QStringLiteral(R"re(\b(?:tr\(|[tT]ranslate\(\s*"[^"]*"\s*,)\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    int calls = 0;
    QDirIterator files(QStringLiteral(PROJECT_DIR "/src"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
        const QString code = QString::fromUtf8(file.readAll());
        for (auto match = call.globalMatch(code); match.hasNext(); ++calls) {
            const QString text = joined(match.next().captured(1));
            EXPECT_TRUE(known.count(text))
                << file.fileName().toStdString() << ": \"" << text.toStdString() << "\"\n  "
                << advice.toStdString() << "; if it is still missing, put the number into a variable";
        }
    }
    EXPECT_GT(calls, 0);
}

} // namespace
