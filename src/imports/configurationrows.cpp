// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/configurationrows.h"

#include "evidence/address.h"
#include "evidence/utf8.h"
#include "imports/eachrow.h"
#include "imports/values.h"

#include <set>

namespace imports {

namespace {

using evidence::toQString;

//! Reads row after row; take returns whether the row has a name.
template <typename Take>
void forEachNamedRow(TableReader &reader, ReportBuilder &report, const Take &take)
{
    forEachRow(reader, report, [&take](const TableRow &row) {
        return take(row) ? std::nullopt : std::optional(RejectedRow {0, RejectReason::MissingName, {}});
    });
}

//! What PowerShell prints for a list that was not expanded.
bool isTypeName(const QString &value)
{
    return value.startsWith(QLatin1String("System.Collections.")) || value.startsWith(QLatin1String("System.String["))
           || value.startsWith(QLatin1String("Microsoft.Exchange.Data.MultiValuedProperty"));
}

//! Tells once for every column that holds type names instead of lists.
class TypeNames {
public:
    void look(const QString &column, const QString &value)
    {
        if (isTypeName(value))
            m_columns.insert(column);
    }
    void tell(ReportBuilder &report) const
    {
        for (const QString &column : m_columns)
            report.warn(WarningKind::TypeNameInsteadOfValue, 0, 0, column);
    }

private:
    std::set<QString> m_columns;
};

} // namespace

evidence::AcceptedDomains readAcceptedDomains(TableReader &reader, ReportBuilder &report)
{
    std::vector<evidence::AcceptedDomain> domains;
    forEachNamedRow(reader, report, [&](const TableRow &row) {
        const auto domain = evidence::acceptedDomainIn(row[Field::Name]);
        if (!domain)
            return false;
        domains.push_back({domain->name, domain->withSubdomains || parseBool(row[Field::Subdomains]).value_or(false)});
        return true;
    });
    evidence::AcceptedDomains accepted;
    accepted.add(std::move(domains));
    return accepted;
}

std::vector<CasMailbox> readCasMailboxes(TableReader &reader, ReportBuilder &report)
{
    std::vector<CasMailbox> mailboxes;
    TypeNames typeNames;
    const bool isExported = reader.hasField(Field::SmtpDisabled);
    if (!isExported)
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("SmtpClientAuthenticationDisabled"));
    forEachNamedRow(reader, report, [&](const TableRow &row) {
        CasMailbox mailbox;
        mailbox.address = QString::fromStdString(evidence::normalisedAddress(row[Field::Address]));
        mailbox.name = toQString(trimmedCell(row[Field::Name]));
        if (mailbox.address.isEmpty())
            return false;
        const auto text = trimmedCell(row[Field::SmtpDisabled]);
        if (const auto disabled = parseBool(text))
            mailbox.smtpClientAuthDisabled = *disabled ? Switch::On : Switch::Off;
        else if (isExported && text.empty())
            mailbox.smtpClientAuthDisabled = Switch::Inherited;
        else if (isExported)
            report.countUnknown(QStringLiteral("SmtpClientAuthenticationDisabled"));
        mailboxes.push_back(std::move(mailbox));
        for (const auto &[column, value] : reader.properties())
            typeNames.look(column, value);
        return true;
    });
    typeNames.tell(report);
    return mailboxes;
}

std::vector<ConfigurationObject> readObjects(TableReader &reader, ReportBuilder &report)
{
    std::vector<ConfigurationObject> objects;
    TypeNames typeNames;
    const bool hasName = reader.hasField(Field::Name);
    forEachNamedRow(reader, report, [&](const TableRow &row) {
        if (hasName && trimmedCell(row[Field::Name]).empty())
            return false;
        ConfigurationObject object;
        for (const auto &[name, value] : reader.properties()) {
            if (!object.contains(name))
                object.insert(name, value);
            typeNames.look(name, value);
        }
        objects.push_back(std::move(object));
        return true;
    });
    typeNames.tell(report);
    return objects;
}

} // namespace imports
