// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/slowimport.h"

#include "evidence/address.h"
#include "evidence/tallydraft.h"
#include "imports/deliveryrows.h"
#include "imports/slowcsv.h"
#include "imports/values.h"

#include <algorithm>

namespace imports {

using evidence::DeliveryStatus;

namespace {

//! The deliveries of one sender.
struct Mail {
    evidence::TallyDraft tally;

    void add(const DeliveryRow &delivery, evidence::AddressTable &addresses)
    {
        if (delivery.status == DeliveryStatus::Expanded) {
            tally.addGroups(1);
            return;
        }
        const bool failed = delivery.status == DeliveryStatus::Failed || delivery.status == DeliveryStatus::Quarantined
            || delivery.status == DeliveryStatus::FilteredAsSpam;
        tally.add(addresses.intern(evidence::normalisedAddress(delivery.recipient)), delivery.time, delivery.bytes, failed);
    }
};

//! One import after its header.
class SlowImport {
public:
    SlowImport(InputReport report, const FieldColumns &columns, const ImportOptions &options)
        : m_report(std::move(report))
        , m_columns(columns)
        , m_columnCount(static_cast<std::size_t>(m_report.headers.size()))
        , m_options(options)
    {
    }

    ImportResult read(const CsvContent &content)
    {
        const std::vector<CsvContent::Record> rows(content.records.begin() + 1, content.records.end());
        DeliveryParser parser(m_report.kind, findDateOrder(rows));
        for (const CsvContent::Record &record : rows) {
            ++m_report.rows;
            if (!record.fault.empty())
                reject({record.line, record.fault == "unclosed" ? RejectReason::UnclosedQuote : RejectReason::TooLong, {}});
            else if (columnsOf(record) != m_columnCount)
                reject({record.line, RejectReason::ColumnCount,
                        QStringLiteral("%1/%2").arg(columnsOf(record)).arg(m_columnCount)});
            else if (const auto rejected = parser.parse(rowOf(record), [this](const DeliveryRow &row) { count(row); }))
                reject(*rejected);
        }
        if (m_columns[static_cast<std::size_t>(Field::MessageId)] < 0)
            warn(WarningKind::NoMessageIds);
        if (content.invalidCharacters)
            warn(WarningKind::InvalidCharacters, content.invalidCharacters);
        if (content.endsInsideRecord)
            warn(WarningKind::LastRecordCut);
        return result();
    }

private:
    /*! Whether 05/04 is in April or in May: what the first date tells for which only one order makes sense. A date whose
        order is known by itself ends the search too, unless there was one before that left it open. */
    DateOrder findDateOrder(const std::vector<CsvContent::Record> &rows)
    {
        bool isOpen = false;
        for (const CsvContent::Record &record : rows) {
            if (!record.fault.empty() || columnsOf(record) != m_columnCount)
                continue;
            const std::string_view text = trimmedCell(rowOf(record)[Field::Time]);
            const auto time = parseTime(text, DateOrder::MonthDay);
            const DateHint hint = dateHint(text);
            if (hint == DateHint::DayMonth)
                return DateOrder::DayMonth;
            if (hint == DateHint::MonthDay)
                return DateOrder::MonthDay;
            if (hint == DateHint::Open)
                isOpen = true;
            else if (!isOpen && time && time == parseTime(text, DateOrder::DayMonth) && text.find('/') == text.npos)
                return DateOrder::MonthDay;
        }
        if (isOpen)
            warn(WarningKind::DayMonthOrderOpen);
        return DateOrder::MonthDay;
    }

    //! Columns of a record, without empty ones beyond those of the header.
    std::size_t columnsOf(const CsvContent::Record &record) const
    {
        std::size_t count = record.fields.size();
        while (count > m_columnCount && record.fields[count - 1].empty())
            --count;
        return count;
    }

    TableRow rowOf(const CsvContent::Record &record) const
    {
        TableRow row;
        row.line = record.line;
        for (std::size_t i = 0; i < fieldCount; ++i) {
            if (const int column = m_columns[i]; column >= 0)
                row.fields[i] = record.fields[static_cast<std::size_t>(column)];
        }
        return row;
    }

    void count(const DeliveryRow &delivery)
    {
        m_report.span.add(delivery.time);
        const std::string sender = evidence::normalisedAddress(delivery.sender);
        m_mail[sender.empty() ? std::string(evidence::nullSender) : sender].add(delivery, *m_addresses);
    }

    void reject(RejectedRow row)
    {
        constexpr qsizetype maxDetail = 120;
        ++m_report.rejected;
        if (row.detail.size() > maxDetail)
            row.detail = row.detail.left(maxDetail) + QChar(0x2026);
        if (static_cast<int>(m_report.rejectedSamples.size()) < m_options.maxRejectedSamples)
            m_report.rejectedSamples.push_back(std::move(row));
    }

    void warn(WarningKind kind, qint64 count = 0) { m_report.warnings.push_back({kind, count, 0, {}}); }

    ImportResult result() const
    {
        auto snapshot = std::make_shared<evidence::Snapshot>();
        snapshot->acceptedDomains = m_options.acceptedDomains;
        snapshot->available.deliveries = true;
        snapshot->coverage = m_report.span;
        for (const auto &[address, mail] : m_mail) {
            evidence::SenderEvidence sender;
            sender.address = QString::fromStdString(address);
            sender.allMail = mail.tally.tally();
            snapshot->senders.push_back(std::move(sender));
        }
        snapshot->addresses = m_addresses;
        return {std::move(snapshot), std::make_shared<const Configuration>(), {m_report}};
    }

    InputReport m_report;
    FieldColumns m_columns;
    std::size_t m_columnCount;
    const ImportOptions &m_options;
    std::shared_ptr<evidence::AddressTable> m_addresses = std::make_shared<evidence::AddressTable>();
    std::map<std::string, Mail> m_mail; //!< by sender
};

bool isTraceOfRows(ExportKind kind)
{
    return kind == ExportKind::MessageTrace || kind == ExportKind::MessageTraceEnhanced;
}

//! A table whose first header begins like JSON is taken for it.
bool looksLikeJson(const QStringList &headers)
{
    const QString first = headers.front().trimmed();
    return first.startsWith(QLatin1Char('{')) || first.startsWith(QLatin1Char('['));
}

} // namespace

std::optional<ImportResult> importSlowly(const QString &name, const QByteArray &file, const Schema &schema,
                                         const ImportOptions &options)
{
    const CsvContent content = readSlowly(file, detectEncoding(file.toStdString()), std::nullopt,
                                          static_cast<std::size_t>(options.maxRecordBytes));
    if (content.records.empty() || !content.records.front().fault.empty())
        return std::nullopt;
    InputReport report;
    report.file = name;
    report.bytes = file.size();
    report.encoding = content.encoding;
    for (const std::string &header : content.records.front().fields)
        report.headers << QString::fromStdString(header);
    const auto recognised = schema.recognise(report.headers);
    if (!recognised || !isTraceOfRows(recognised->kind) || looksLikeJson(report.headers))
        return std::nullopt;
    report.kind = recognised->kind;
    return SlowImport(std::move(report), recognised->columns, options).read(content);
}

} // namespace imports
