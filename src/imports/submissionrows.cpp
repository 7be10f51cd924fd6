// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/submissionrows.h"

#include "evidence/address.h"
#include "evidence/utf8.h"
#include "imports/values.h"

#include <charconv>

namespace imports {

using evidence::AuthMethod;
using evidence::SignInOutcome;
using evidence::TlsVersion;

namespace {

using evidence::toQString;

//! Reads row after row; take returns why a row cannot be taken.
template <typename Take>
void forEachRow(TableReader &reader, ReportBuilder &report, const Take &take)
{
    TableRow row;
    for (;;) {
        const auto result = reader.next(row);
        if (result == TableReader::Result::End)
            return;
        report.countRow();
        if (result == TableReader::Result::Rejected)
            report.reject(reader.rejected());
        else if (const auto rejected = take(row))
            report.reject({row.line, rejected->reason, rejected->detail});
    }
}

using Rejection = std::optional<RejectedRow>;

Rejection because(RejectReason reason, std::string_view detail = {})
{
    return RejectedRow {0, reason, toQString(detail)};
}

//! The sender of a row; completed by the domain column when it is a local part only.
std::string senderOf(const TableRow &row)
{
    std::string sender = evidence::normalisedAddress(row[Field::Sender]);
    if (!sender.empty() && sender != evidence::nullSender && sender.find('@') == std::string::npos) {
        if (const std::string domain = evidence::normalisedDomain(row[Field::SenderDomain]); !domain.empty())
            sender.append("@").append(domain);
    }
    return sender;
}

//! Percentages or counts per TLS version, whichever the export has.
Rejection readTls(const TableRow &row, const TableReader &reader, SummaryRow &summary)
{
    constexpr std::array percentFields {Field::Tls10Percent, Field::Tls11Percent, Field::Tls12Percent,
                                        Field::Tls13Percent};
    constexpr std::array countFields {Field::Tls10Count, Field::Tls11Count, Field::Tls12Count, Field::Tls13Count};
    TlsPercent percent;
    std::int64_t counted = 0;
    bool hasCounts = false;
    for (std::size_t i = 0; i < percentFields.size(); ++i) {
        if (const auto text = trimmedCell(row[countFields[i]]); reader.hasField(countFields[i]) && !text.empty()) {
            const auto count = parseCount(text);
            if (!count)
                return because(RejectReason::BadNumber, text);
            summary.tls.messages[i] = *count;
            counted += *count;
            hasCounts = true;
        }
        if (const auto text = trimmedCell(row[percentFields[i]]); !text.empty() && text != "-") {
            percent.share[i] = parsePercent(text);
            if (!percent.share[i])
                return because(RejectReason::BadNumber, text);
            summary.estimated = true;
        }
    }
    if (hasCounts) {
        summary.estimated = false;
        // Of two numbers that cannot both be right the larger one: no message is overlooked.
        summary.messages = std::max(summary.messages, counted);
        summary.tls[TlsVersion::Unknown] = summary.messages - counted;
    } else {
        summary.tls = countsFromPercent(percent, summary.messages);
    }
    return std::nullopt;
}

} // namespace

void SubmissionRows::add(const SubmissionRow &row)
{
    const auto intern = [this](std::string_view text) { return m_texts.intern({text, m_hasher(text)}); };
    m_messageIds += row.messageId;
    m_rows.push_back({intern(row.sender), intern(row.clientIp), m_messageIds.size(), row.time, row.messages, row.key,
                      row.auth, row.tls});
}

SubmissionRow SubmissionRows::operator[](std::size_t i) const
{
    const Row &row = m_rows[i];
    const std::size_t idBegin = i ? m_rows[i - 1].messageIdEnd : 0;
    return {m_texts.text(row.sender), m_texts.text(row.clientIp),
            std::string_view(m_messageIds).substr(idBegin, row.messageIdEnd - idBegin), row.time, row.auth, row.tls,
            row.messages, row.key};
}

SubmissionRows readSubmissions(TableReader &reader, DateOrder order, ReportBuilder &report)
{
    SubmissionRows rows;
    RowKeys keys;
    if (!reader.hasField(Field::MessageId))
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("message_id"));
    if (!reader.hasField(Field::AuthMethod))
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("authMethod"));
    if (!reader.hasField(Field::ClientIp))
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("original_client_ip"));
    forEachRow(reader, report, [&](const TableRow &row) -> Rejection {
        SubmissionRow s;
        const std::string sender = senderOf(row);
        if (sender.empty())
            return because(RejectReason::MissingSender);
        s.sender = sender;
        if (const auto text = trimmedCell(row[Field::Time]); !text.empty()) {
            s.time = parseTime(text, order);
            if (!s.time)
                return because(RejectReason::BadTime, text);
        } else if (reader.hasField(Field::Time)) {
            return because(RejectReason::MissingTime);
        }
        if (const auto text = trimmedCell(row[Field::Messages]); !text.empty()) {
            const auto count = parseCount(text);
            if (!count)
                return because(RejectReason::BadNumber, text);
            s.messages = *count;
        }
        s.clientIp = trimmedCell(row[Field::ClientIp]);
        const std::string messageId = evidence::normalisedMessageId(row[Field::MessageId]);
        s.messageId = messageId;
        s.auth = parseAuth(row[Field::AuthMethod]);
        s.tls = parseTls(row[Field::TlsVersion]);
        if (s.auth == AuthMethod::Unknown && !trimmedCell(row[Field::AuthMethod]).empty())
            report.countUnknown(QStringLiteral("authMethod"));
        if (s.tls == TlsVersion::Unknown && !trimmedCell(row[Field::TlsVersion]).empty())
            report.countUnknown(QStringLiteral("tls_version"));
        if (s.time)
            report.addTime(*s.time);
        s.key = s.messageId.empty() ? keys.of({s.sender, s.clientIp, s.time ? std::to_string(*s.time) : std::string(),
                                               std::to_string(s.messages)})
                                    : keys.of({s.messageId, s.sender});
        rows.add(s);
        return std::nullopt;
    });
    return rows;
}

std::vector<SummaryRow> readSummary(TableReader &reader, ReportBuilder &report)
{
    std::vector<SummaryRow> rows;
    if (!reader.hasField(Field::AuthMethod))
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("Authentication Protocol"));
    forEachRow(reader, report, [&](const TableRow &row) -> Rejection {
        SummaryRow s;
        s.sender = senderOf(row);
        if (s.sender.empty())
            return because(RejectReason::MissingSender);
        const auto messages = parseCount(row[Field::Messages]);
        if (!messages)
            return because(RejectReason::BadNumber, row[Field::Messages]);
        s.messages = *messages;
        s.auth = parseAuth(row[Field::AuthMethod]);
        if (s.auth == AuthMethod::Unknown && !trimmedCell(row[Field::AuthMethod]).empty())
            report.countUnknown(QStringLiteral("Authentication Protocol"));
        if (const auto rejected = readTls(row, reader, s))
            return rejected;
        rows.push_back(std::move(s));
        return std::nullopt;
    });
    return rows;
}

SignInContent readSignIns(TableReader &reader, DateOrder order, const Schema &schema, ReportBuilder &report)
{
    SignInContent content;
    RowKeys keys;
    forEachRow(reader, report, [&](const TableRow &row) -> Rejection {
        const auto timeText = trimmedCell(row[Field::Time]);
        if (timeText.empty())
            return because(RejectReason::MissingTime);
        const auto time = parseTime(timeText, order);
        if (!time)
            return because(RejectReason::BadTime, timeText);
        report.addTime(*time);
        const QString clientApp = toQString(row[Field::ClientApp]);
        if (!schema.isSmtpClient(clientApp)) {
            content.otherClients += schema.isOtherClient(clientApp);
            return std::nullopt;
        }
        SignInRow s;
        s.time = *time;
        s.user = evidence::normalisedAddress(row[Field::User]);
        if (s.user.empty())
            return because(RejectReason::MissingSender);
        s.clientIp = std::string(trimmedCell(row[Field::ClientIp]));
        s.requestId = std::string(trimmedCell(row[Field::RequestId]));
        const auto codeText = trimmedCell(row[Field::ErrorCode]);
        int code = 0;
        const auto [end, error] = std::from_chars(codeText.data(), codeText.data() + codeText.size(), code);
        if (codeText.empty())
            s.outcome = schema.isSuccessText(toQString(row[Field::Status])) ? SignInOutcome::Succeeded
                                                                           : SignInOutcome::Failed;
        else if (error != std::errc() || end != codeText.data() + codeText.size())
            return because(RejectReason::BadNumber, codeText);
        else if (code == 0)
            s.outcome = SignInOutcome::Succeeded;
        else if (schema.isPasswordAccepted(code))
            s.outcome = SignInOutcome::PasswordAccepted;
        s.key = s.requestId.empty() ? keys.of({s.user, s.clientIp, std::to_string(s.time)}) : keys.of({s.requestId});
        content.rows.push_back(std::move(s));
        return std::nullopt;
    });
    if (content.rows.empty())
        report.warn(WarningKind::NoSmtpSignIns);
    return content;
}

} // namespace imports
