// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/missingexports.h"

#include "ui_missingexports.h"
#include "wizard/factlist.h"
#include "wizard/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

namespace wizard {

std::vector<const knowledge::ExportGuide *> missingGuides(const knowledge::Knowledge &knowledge,
                                                          const std::vector<imports::InputReport> &inputs)
{
    std::vector<const knowledge::ExportGuide *> missing;
    for (const knowledge::ExportGuide &guide : knowledge.exportGuides) {
        const bool there = std::any_of(inputs.begin(), inputs.end(), [&](const imports::InputReport &input) {
            return !input.error && imports::keyOf(input.kind) == guide.kind;
        });
        if (!there)
            missing.push_back(&guide);
    }
    std::stable_sort(missing.begin(), missing.end(),
                     [](const auto *a, const auto *b) { return a->essential > b->essential; });
    return missing;
}

MissingExports::MissingExports(Session &session, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_services(services)
    , m_ui(std::make_unique<Ui::MissingExports>())
{
    m_ui->setupUi(this);
    Theme::style(m_ui->guideTitle, Theme::Size::Heading, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->guideAdds, m_ui->guidePath, m_ui->guideCaution, m_ui->guideSource})
        Theme::style(label, Theme::Size::Text);
    Theme::makeQuiet(m_ui->guideSource);
    m_ui->missingList->setIconSize(QSize(Theme::space(4), Theme::space(4)));
    m_ui->missingList->setSpacing(2);
    m_ui->missingList->setTextElideMode(Qt::ElideNone);
    m_ui->openPortal->setIcon(Theme::icon(QStringLiteral("external")));
    m_ui->copyPowershell->setIcon(Theme::icon(QStringLiteral("copy")));
    m_ui->powershell->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    connect(m_ui->missingList, &QListWidget::currentRowChanged, this, &MissingExports::showGuide);
    connect(m_ui->copyPowershell, &QPushButton::clicked, this, [this] {
        if (const knowledge::ExportGuide *guide = current())
            QGuiApplication::clipboard()->setText(guide->powershell);
    });
    connect(m_ui->openPortal, &QPushButton::clicked, this, [this] {
        if (const knowledge::ExportGuide *guide = current())
            m_services.dialogs->openUrl(QUrl(guide->portalUrl));
    });
    connect(&session, &Session::importFinished, this, &MissingExports::refresh);
    refresh();
}

MissingExports::~MissingExports() = default;

void MissingExports::retranslate()
{
    m_ui->retranslateUi(this);
    for (std::size_t i = 0; i < m_missing.size(); ++i)
        m_ui->missingList->item(static_cast<int>(i))
            ->setText(m_missing[i]->title.in(m_session.language().code()));
    showGuide();
}

void MissingExports::refresh()
{
    const knowledge::ExportGuide *before = current();
    m_missing = missingGuides(m_session.knowledge(), m_session.importResult().inputs);
    const QSignalBlocker quiet(m_ui->missingList);
    m_ui->missingList->clear();
    for (const knowledge::ExportGuide *guide : m_missing) {
        auto *item = new QListWidgetItem(m_ui->missingList);
        item->setIcon(guide->essential ? Theme::icon(QStringLiteral("warning"), Theme::Ink::Warning)
                                       : Theme::icon(QStringLiteral("add"), Theme::Ink::Quiet));
    }
    const auto it = std::find(m_missing.begin(), m_missing.end(), before);
    m_ui->missingList->setCurrentRow(it == m_missing.end() ? 0 : static_cast<int>(it - m_missing.begin()));
    const bool any = !m_missing.empty();
    m_ui->missingList->setVisible(any);
    m_ui->guideScroll->setVisible(any);
    m_ui->nothingMissing->setVisible(!any);
    retranslate();
    Q_EMIT countChanged();
}

void MissingExports::choose(QStringView kind)
{
    const auto it = std::find_if(m_missing.begin(), m_missing.end(),
                                 [&](const knowledge::ExportGuide *guide) { return guide->kind == kind; });
    if (it == m_missing.end())
        return;
    m_ui->missingList->setCurrentRow(static_cast<int>(it - m_missing.begin()));
    m_ui->missingList->setFocus();
}

const knowledge::ExportGuide *MissingExports::current() const
{
    const int row = m_ui->missingList->currentRow();
    return row >= 0 && row < count() ? m_missing[static_cast<std::size_t>(row)] : nullptr;
}

void MissingExports::showGuide()
{
    const knowledge::ExportGuide *guide = current();
    if (guide == nullptr)
        return;
    const QString language = m_session.language().code();
    m_ui->guideTitle->setText(guide->title.in(language));
    m_ui->guideAdds->setText(guide->adds.in(language));
    m_ui->guidePath->setText(guide->portalPath.in(language));
    m_ui->guidePath->setVisible(!m_ui->guidePath->text().isEmpty());
    m_ui->openPortal->setVisible(!guide->portalUrl.isEmpty());
    m_ui->powershell->setPlainText(guide->powershell);
    const auto lines = std::clamp<qsizetype>(guide->powershell.count(QLatin1Char('\n')) + 2, 3, 8);
    m_ui->powershell->setFixedHeight(static_cast<int>(lines) * m_ui->powershell->fontMetrics().lineSpacing()
                                     + Theme::space(4));
    m_ui->powershell->setVisible(!guide->powershell.isEmpty());
    m_ui->copyPowershell->setVisible(!guide->powershell.isEmpty());
    m_ui->guideCaution->setText(guide->caution.in(language));
    m_ui->guideCaution->setVisible(!m_ui->guideCaution->text().isEmpty());
    QStringList sources;
    for (const knowledge::Source &source : guide->sources)
        sources.append(citation(source, m_session.language()));
    m_ui->guideSource->setText(tr("Source: %1").arg(sources.join(QStringLiteral("; "))));
    m_ui->guideSource->setVisible(!sources.isEmpty());
}

} // namespace wizard
