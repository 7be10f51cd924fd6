// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendermarks.h"

#include "reports/chart.h"
#include "reports/palette.h"
#include "wizard/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace wizard {

namespace {

//! Draws the mark of a role when it is painted, so that it follows a change between light and dark.
class RoleIconEngine : public QIconEngine {
public:
    explicit RoleIconEngine(reports::Role role)
        : m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int side = qMin(rect.width(), rect.height()) * 3 / 4;
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        const bool dark = Theme::isDark(QApplication::palette());
        reports::drawShape(*painter, square, m_role, dark ? reports::Theme::Dark : reports::Theme::Light);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new RoleIconEngine(m_role); }

private:
    reports::Role m_role;
};

} // namespace

QIcon scenarioIcon(evidence::Scenario scenario)
{
    return QIcon(new RoleIconEngine(reports::roleOf(scenario)));
}

QIcon warningIcon()
{
    return QIcon(new RoleIconEngine(reports::Role::Warning));
}

QString plainToolTip(const QString &text)
{
    QString html = text.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(html);
}

QVariant cellAlignment(bool number)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
}

} // namespace wizard
