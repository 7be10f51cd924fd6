// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/mappingdialog.h"

#include "reports/importtexts.h"
#include "ui_mappingdialog.h"
#include "wizard/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace wizard {

namespace {

//! A header as it compares: no case, no spaces or punctuation.
QString bare(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            result.append(c.toLower());
    }
    return result;
}

} // namespace

std::map<QString, int> guessedColumns(const std::vector<imports::FieldInfo> &fields,
                                      const QStringList &headers)
{
    std::map<QString, int> columns;
    std::vector<bool> taken(static_cast<std::size_t>(headers.size()), false);
    for (const imports::FieldInfo &field : fields) {
        for (qsizetype i = 0; i < headers.size(); ++i) {
            const bool fits =
                std::any_of(field.aliases.begin(), field.aliases.end(),
                            [&](const QString &alias) { return bare(alias) == bare(headers[i]); });
            if (fits && !taken[static_cast<std::size_t>(i)]) {
                taken[static_cast<std::size_t>(i)] = true;
                columns[field.key] = static_cast<int>(i);
                break;
            }
        }
    }
    return columns;
}

MappingDialog::MappingDialog(const QString &path, Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::MappingDialog>())
{
    m_ui->setupUi(this);
    m_ui->intro->setTextFormat(Qt::PlainText);
    m_ui->mappingHint->setTextFormat(Qt::PlainText);
    Theme::style(m_ui->preview);
    resize(820, 620);

    const auto preview = imports::previewFile(path);
    if (preview)
        m_preview = *preview;
    else
        m_error = preview.error();

    for (const imports::ExportKind kind : imports::mappableKinds())
        m_ui->kind->addItem({}, static_cast<int>(kind));
    nameKinds();
    makeFields();
    const auto &files = session.files();
    const auto it =
        std::find_if(files.begin(), files.end(), [&](const auto &file) { return file.path == path; });
    if (it != files.end() && it->mapping)
        takeMapping(*it->mapping);
    connect(m_ui->kind, &QComboBox::currentIndexChanged, this, &MappingDialog::makeFields);
}

MappingDialog::~MappingDialog() = default;

imports::ExportKind MappingDialog::kind() const
{
    return static_cast<imports::ExportKind>(m_ui->kind->currentData().toInt());
}

void MappingDialog::nameKinds()
{
    for (int i = 0; i < m_ui->kind->count(); ++i)
        m_ui->kind->setItemText(
            i,
            reports::name(static_cast<imports::ExportKind>(m_ui->kind->itemData(i).toInt()),
                          m_session.language()));
}

void MappingDialog::takeMapping(const imports::ColumnMapping &mapping)
{
    m_ui->kind->setCurrentIndex(m_ui->kind->findData(static_cast<int>(mapping.kind)));
    makeFields();
    for (const auto &[key, combo] : m_columns) {
        const auto column = mapping.columns.find(key);
        combo->setCurrentIndex(combo->findData(column == mapping.columns.end() ? -1 : column->second));
    }
}

void MappingDialog::makeFields()
{
    m_columns.clear();
    m_fields = imports::fieldsOf(kind());
    const std::map<QString, int> guessed = guessedColumns(m_fields, m_preview.headers);

    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("fields"));
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, Theme::space(2), 0);
    for (const imports::FieldInfo &field : m_fields) {
        auto *combo = new QComboBox(fields);
        combo->setObjectName(QStringLiteral("field_") + field.key);
        combo->addItem(tr("(not in this file)"), -1);
        for (qsizetype i = 0; i < m_preview.headers.size(); ++i)
            combo->addItem(m_preview.headers[i], static_cast<int>(i));
        const auto column = guessed.find(field.key);
        combo->setCurrentIndex(combo->findData(column == guessed.end() ? -1 : column->second));
        const QString name = field.aliases.isEmpty() ? field.key : field.aliases.constFirst();
        form->addRow(field.required ? tr("%1 (needed)").arg(name) : name, combo);
        combo->setAccessibleName(name);
        connect(combo, &QComboBox::currentIndexChanged, this, &MappingDialog::showPreview);
        m_columns[field.key] = combo;
    }
    m_ui->fieldScroll->setWidget(fields); // deletes the one before
    showPreview();
}

imports::ColumnMapping MappingDialog::mapping() const
{
    imports::ColumnMapping result{kind(), {}};
    for (const auto &[key, combo] : m_columns) {
        if (combo->currentData().toInt() >= 0)
            result.columns[key] = combo->currentData().toInt();
    }
    return result;
}

void MappingDialog::showPreview()
{
    QTableWidget *table = m_ui->preview;
    // Above each column stands the field that it was assigned to, below it the file's own name.
    QStringList titles = m_preview.headers;
    for (const imports::FieldInfo &field : m_fields) {
        const int column = m_columns[field.key]->currentData().toInt();
        if (column >= 0 && column < titles.size())
            titles[column] = (field.aliases.isEmpty() ? field.key : field.aliases.constFirst())
                + QLatin1Char('\n') + titles[column];
    }
    table->setColumnCount(static_cast<int>(titles.size()));
    table->setHorizontalHeaderLabels(titles);
    table->setRowCount(static_cast<int>(m_preview.rows.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const QStringList &cells = m_preview.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, new QTableWidgetItem(cells.value(column)));
    }
    const imports::ColumnMapping chosen = mapping();
    for (int column = 0; column < table->columnCount(); ++column) {
        const bool used = std::any_of(chosen.columns.begin(), chosen.columns.end(),
                                      [column](const auto &entry) { return entry.second == column; });
        QFont font = table->font();
        font.setBold(used);
        table->horizontalHeaderItem(column)->setFont(font);
        table->setColumnWidth(column, Theme::space(36));
    }
    showHint();
}

QStringList MappingDialog::missingFields() const
{
    QStringList missing;
    for (const imports::FieldInfo &field : m_fields) {
        if (field.required && m_columns.at(field.key)->currentData().toInt() < 0)
            missing.append(field.aliases.isEmpty() ? field.key : field.aliases.constFirst());
    }
    return missing;
}

void MappingDialog::showHint()
{
    const QStringList missing = missingFields();
    const bool usable = !m_error && !m_preview.isJson && !m_preview.headers.isEmpty();
    if (m_error) {
        const reports::ErrorText text = reports::text(*m_error, m_session.language());
        m_ui->mappingHint->setText(text.what + QLatin1Char(' ') + text.action);
    } else if (!usable) {
        m_ui->mappingHint->setText(tr("Columns can be assigned in tables only; this file holds none."));
    } else if (!missing.isEmpty()) {
        m_ui->mappingHint->setText(tr("Still to assign: %1").arg(missing.join(QStringLiteral(", "))));
    } else {
        m_ui->mappingHint->setText(
            tr("Every needed column is assigned. The preview shows what will be read."));
    }
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(usable && missing.isEmpty());
}

void MappingDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MappingDialog::retranslate()
{
    const imports::ColumnMapping chosen = mapping();
    m_ui->retranslateUi(this);
    nameKinds();
    takeMapping(chosen);
}

} // namespace wizard
