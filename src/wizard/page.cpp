// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/page.h"

#include "wizard/paragraph.h"
#include "wizard/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace wizard {

namespace {

/*! Holds the body of a page, as large as there is room; where the window is lower than the body needs, it
    scrolls. QScrollArea's own way of resizing would begin to scroll at the body's preferred height. */
class BodyArea : public QScrollArea {
public:
    explicit BodyArea(QWidget *body)
    {
        setFrameShape(NoFrame);
        setFocusPolicy(Qt::NoFocus); // what has the focus is scrolled to
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(body);
        body->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width()
                    + Theme::space(2),
                Theme::space(40)};
    }
    QSize sizeHint() const override { return widget()->sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        fit();
        QScrollArea::resizeEvent(event);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            fit();
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }

private:
    void fit()
    {
        QSize size = maximumViewportSize();
        const int needed = widget()->minimumSizeHint().height();
        if (needed > size.height())
            size = {size.width() - verticalScrollBar()->sizeHint().width() - Theme::space(2), needed};
        widget()->resize(size);
    }
};

} // namespace

Page::Page(Session &session, const Services &services, QWidget *parent)
    : QWizardPage(parent)
    , m_session(session)
    , m_services(services)
{
    connect(&session, &Session::analysisChanged, this, [this] {
        m_stale = true;
        showIfStale();
    });
}

void Page::prepare()
{
    if (isPrepared())
        return;
    layOut();
    build();
    Theme::outlineFields(m_body);
    retranslate();
}

void Page::setVisible(bool visible)
{
    if (visible)
        prepare();
    QWizardPage::setVisible(visible);
}

void Page::layOut()
{
    m_headingRow = new QHBoxLayout;
    m_title = new QLabel(this);
    m_sentence = new Paragraph(this);
    m_body = new QWidget;
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_sentence->setObjectName(QStringLiteral("pageSentence"));
    Theme::style(m_title, Theme::Size::Title, Theme::Weight::Strong);
    Theme::style(m_sentence, Theme::Size::Text);
    Theme::makeQuiet(m_sentence);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(6), Theme::space(5), Theme::space(6), Theme::space(2));
    layout->setSpacing(Theme::space(1));
    m_headingRow->addWidget(m_title, 1);
    layout->addLayout(m_headingRow);
    layout->addWidget(m_sentence);
    layout->addSpacing(Theme::space(3));
    layout->addWidget(new BodyArea(m_body), 1);
}

void Page::setHeading(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void Page::setCorner(QWidget *widget)
{
    m_headingRow->addWidget(widget);
}

void Page::showIfStale()
{
    if (!m_stale || !isVisible())
        return;
    m_stale = false;
    showAnalysis();
}

void Page::showEvent(QShowEvent *event)
{
    showIfStale();
    QWizardPage::showEvent(event);
}

void Page::changeEvent(QEvent *event)
{
    if (isPrepared() && (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange))
        retranslate();
    QWizardPage::changeEvent(event);
}

} // namespace wizard
