// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keyboard.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QKeySequence>
#include <QLabel>
#include <QTabBar>

#include <map>

namespace wizard {

namespace {

bool takesTab(const QWidget &widget, const QWidget &page)
{
    const bool part = widget.objectName().startsWith(QLatin1String("qt_"));
    return !part && widget.isVisibleTo(&page)
        && widget.focusPolicy() & Qt::TabFocus;
}

QList<QWidget *> controls(const QWidget &page)
{
    QList<QWidget *> result;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (takesTab(*widget, page))
            result.append(widget);
    }
    return result;
}

QString described(const QWidget &widget)
{
    return QStringLiteral("%1 %2 in %3")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
             widget.parent()->objectName());
}

//! The texts that a letter can be pressed for: of buttons, of labels beside a field, of tabs.
QStringList textsWithLetters(const QWidget &place)
{
    QStringList texts;
    for (const QWidget *widget : place.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&place))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts += button->text();
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts += label->text();
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts += tabs->tabText(i);
        }
    }
    return texts;
}

} // namespace

QStringList namelessControls(const QWidget &page)
{
    QStringList nameless;
    for (QWidget *control : controls(page)) {
        if (qobject_cast<const QTabBar *>(control))
            continue; // its tabs have names
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(control);
        if (spoken == nullptr || spoken->text(QAccessible::Name).isEmpty())
            nameless += described(*control);
    }
    return nameless;
}

QStringList doubledLetters(const QWizard &window)
{
    QStringList texts = textsWithLetters(*window.currentPage());
    for (const auto which : {QWizard::BackButton, QWizard::NextButton, QWizard::FinishButton}) {
        if (window.button(which)->isVisible())
            texts += window.button(which)->text();
    }
    QStringList doubled;
    std::map<QString, QString> owners;
    for (const QString &text : std::as_const(texts)) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty())
            continue;
        if (owners.count(key) > 0)
            doubled += QStringLiteral("%1: %2 and %3").arg(key, owners[key], text);
        owners[key] = text;
    }
    return doubled;
}

QStringList oddTabSteps(const QWidget &page)
{
    QStringList odd;
    QList<QWidget *> unreached = controls(page);
    const QWidget *before = nullptr;
    QRect placeBefore;
    for (QWidget *widget = page.nextInFocusChain(); widget != &page; widget = widget->nextInFocusChain()) {
        if (unreached.removeAll(widget) == 0)
            continue;
        const QRect place(widget->mapTo(&page, QPoint()), widget->size());
        // On to the right, or further down, also in a column beside.
        const bool isOnward = place.top() >= placeBefore.bottom() || place.left() >= placeBefore.right();
        if (before != nullptr && !isOnward)
            odd += QStringLiteral("%1 before %2").arg(described(*before), described(*widget));
        before = widget;
        placeBefore = place;
    }
    for (const QWidget *widget : std::as_const(unreached))
        odd += QStringLiteral("%1 not at all").arg(described(*widget));
    return odd;
}

} // namespace wizard
