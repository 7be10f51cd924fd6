// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/domaineditor.h"

#include "evidence/address.h"
#include "wizard/tabletools.h"
#include "wizard/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard {

std::optional<std::string> typedDomain(const QString &text)
{
    const QString part = text.trimmed().section(QLatin1Char('@'), -1);
    std::string name = evidence::normalisedDomain(part.toStdString());
    if (!evidence::isDomainName(name))
        return {};
    return name;
}

DomainEditor::DomainEditor(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_intro(new QLabel(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_subdomains(new QCheckBox(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_problem(new QLabel(this))
    , m_table(new QTableWidget(0, 3, this))
{
    m_name->setObjectName(QStringLiteral("domainName"));
    m_name->setPlaceholderText(QStringLiteral("contoso.com"));
    m_nameLabel->setBuddy(m_name);
    m_subdomains->setObjectName(QStringLiteral("domainSubdomains"));
    m_add->setObjectName(QStringLiteral("addDomain"));
    m_add->setIcon(Theme::icon(QStringLiteral("add")));
    m_remove->setObjectName(QStringLiteral("removeDomain"));
    m_remove->setIcon(Theme::icon(QStringLiteral("remove")));
    m_problem->setObjectName(QStringLiteral("domainProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_table->setObjectName(QStringLiteral("domains"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setStretchLastSection(true);
    Theme::style(m_table);
    addCopyAction(m_table);
    m_intro->setWordWrap(true);
    Theme::makeQuiet(m_intro);

    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    row->addWidget(m_nameLabel);
    row->addWidget(m_name, 1);
    row->addWidget(m_subdomains);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(3), Theme::space(3), Theme::space(3), Theme::space(1));
    layout->setSpacing(Theme::space(2));
    layout->addWidget(m_intro);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);

    connect(m_add, &QPushButton::clicked, this, &DomainEditor::addTyped);
    connect(m_name, &QLineEdit::returnPressed, this, &DomainEditor::addTyped);
    connect(m_name, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    connect(m_remove, &QPushButton::clicked, this, &DomainEditor::removeSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const QList<QTableWidgetItem *> items = m_table->selectedItems();
        m_remove->setEnabled(
            std::any_of(items.begin(), items.end(), [this](auto *i) { return isTyped(i->row()); }));
    });
    connect(&session, &Session::typedDomainsChanged, this, &DomainEditor::refresh);
    connect(&session, &Session::importFinished, this, &DomainEditor::refresh);
    retranslate();
}

void DomainEditor::retranslate()
{
    m_intro->setText(
        tr("Mail to these domains stays inside your organisation. Without them no recipient can be "
           "called internal, and every scenario is unknown."));
    m_nameLabel->setText(tr("&Domain"));
    m_subdomains->setText(tr("&With subdomains"));
    m_add->setText(tr("Add do&main"));
    m_remove->setText(tr("Remo&ve domain"));
    m_table->setHorizontalHeaderLabels({tr("Accepted domain"), tr("Subdomains"), tr("From")});
    m_table->setAccessibleName(tr("Accepted domains"));
    m_problem->hide();
    refresh();
}

void DomainEditor::refresh()
{
    std::vector<evidence::AcceptedDomain> domains = m_session.typedDomains();
    const std::size_t typed = domains.size();
    if (m_session.hasResult()) {
        for (const evidence::AcceptedDomain &domain : m_session.analysis().snapshot->acceptedDomains.list()) {
            const bool known =
                std::any_of(domains.begin(), domains.begin() + static_cast<std::ptrdiff_t>(typed),
                            [&](const auto &d) { return d.name == domain.name; });
            if (!known)
                domains.push_back(domain);
        }
    }
    m_table->setRowCount(static_cast<int>(domains.size()));
    for (std::size_t i = 0; i < domains.size(); ++i) {
        const int row = static_cast<int>(i);
        m_table->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(domains[i].name)));
        m_table->setItem(row, 1, new QTableWidgetItem(domains[i].withSubdomains ? tr("yes") : tr("no")));
        m_table->setItem(row, 2, new QTableWidgetItem(i < typed ? tr("typed in") : tr("from the files")));
    }
    m_table->resizeColumnToContents(0);
    m_remove->setEnabled(false);
}

bool DomainEditor::isTyped(int row) const
{
    return row < static_cast<int>(m_session.typedDomains().size());
}

void DomainEditor::addTyped()
{
    const std::optional<std::string> name = typedDomain(m_name->text());
    if (!name) {
        m_problem->setText(
            tr("“%1” cannot be a domain. A domain looks like contoso.com.").arg(m_name->text()));
        m_problem->show();
        m_name->setFocus();
        return;
    }
    std::vector<evidence::AcceptedDomain> domains = m_session.typedDomains();
    const auto it =
        std::find_if(domains.begin(), domains.end(), [&](const auto &d) { return d.name == *name; });
    if (it == domains.end())
        domains.push_back({*name, m_subdomains->isChecked()});
    else
        it->withSubdomains = m_subdomains->isChecked();
    m_session.setTypedDomains(domains);
    m_name->clear();
    m_subdomains->setChecked(false);
}

void DomainEditor::removeSelected()
{
    std::vector<evidence::AcceptedDomain> kept;
    for (int row = 0; isTyped(row); ++row) {
        if (!m_table->item(row, 0)->isSelected())
            kept.push_back(m_session.typedDomains()[static_cast<std::size_t>(row)]);
    }
    m_session.setTypedDomains(kept);
}

} // namespace wizard
