// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/submissionrows.h"

#include "evidence/address.h"
#include "evidence/texttable.h"
#include "evidence/utf8.h"
#include "imports/eachrow.h"
#include "imports/values.h"
#include "imports/wordcolumn.h"

#include <charconv>

namespace imports {

using evidence::AuthMethod;
using evidence::SignInOutcome;
using evidence::TlsVersion;

namespace {

using evidence::toQString;

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

//! Reads who submitted from where. The same few come all the time, so that each is worked out once.
class SourceColumns {
public:
    //! The number of a row's source, which is added when it was not there. Its sender is empty if the row names none.
    std::uint32_t find(const TableRow &row, std::vector<SubmissionSource> &sources)
    {
        m_text.clear();
        for (const Field field : {Field::Sender, Field::SenderDomain, Field::ClientIp}) {
            const std::uint64_t size = row[field].size(); // tells where the one ends and the next begins
            m_text.append(reinterpret_cast<const char *>(&size), sizeof size).append(row[field]);
        }
        const auto number = m_texts.intern({m_text, m_hasher(m_text)});
        if (number == sources.size())
            sources.push_back({senderOf(row), std::string(trimmedCell(row[Field::ClientIp]))});
        return number;
    }

private:
    evidence::TextHasher m_hasher;
    evidence::TextTable m_texts; //!< of the sources, as the file writes them, in the same order
    std::string m_text;
};

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

SubmissionRows readSubmissions(TableReader &reader, DateOrder order, const evidence::TextHasher &hasher,
                               ReportBuilder &report)
{
    SubmissionRows submissions;
    SourceColumns sources;
    TimeColumn times(order);
    WordColumn<parseAuth> authMethods;
    WordColumn<parseTls> tlsVersions;
    if (!reader.hasField(Field::MessageId))
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("message_id"));
    if (!reader.hasField(Field::AuthMethod))
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("authMethod"));
    if (!reader.hasField(Field::ClientIp))
        report.warn(WarningKind::ColumnNotExported, 0, 0, QStringLiteral("original_client_ip"));
    forEachRow(reader, report, [&](const TableRow &row) -> Rejection {
        SubmissionRow s;
        s.source = sources.find(row, submissions.sources);
        if (submissions.sources[s.source].sender.empty())
            return because(RejectReason::MissingSender);
        if (const auto text = trimmedCell(row[Field::Time]); !text.empty()) {
            if (!times.parse(text, s.time.emplace()))
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
        s.messageId = submissions.messageIds.addMessageId(row[Field::MessageId], hasher);
        s.auth = authMethods.parse(row[Field::AuthMethod]);
        s.tls = tlsVersions.parse(row[Field::TlsVersion]);
        if (s.auth == AuthMethod::Unknown && !trimmedCell(row[Field::AuthMethod]).empty())
            report.countUnknown(QStringLiteral("authMethod"));
        if (s.tls == TlsVersion::Unknown && !trimmedCell(row[Field::TlsVersion]).empty())
            report.countUnknown(QStringLiteral("tls_version"));
        if (s.time)
            report.addTime(*s.time);
        submissions.rows.push_back(s);
        return std::nullopt;
    });
    submissions.rows.shrink_to_fit();
    return submissions;
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
        const std::string_view requestId = trimmedCell(row[Field::RequestId]);
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
        s.key = requestId.empty() ? keys.of({s.user, s.clientIp, std::to_string(s.time)}) : keys.of({requestId});
        content.rows.push_back(std::move(s));
        return std::nullopt;
    });
    if (content.rows.empty())
        report.warn(WarningKind::NoSmtpSignIns);
    return content;
}

} // namespace imports
