// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace imports {

//! Columns of Get-MessageTraceV2 as Export-Csv writes them.
inline const QByteArray traceHeader = QByteArrayLiteral(
    "Received,SenderAddress,RecipientAddress,Subject,Status,ToIP,FromIP,Size,MessageId,MessageTraceId\n");

//! A row below traceHeader.
inline QByteArray traceRow(const QByteArray &received, const QByteArray &sender, const QByteArray &recipient,
                           const QByteArray &messageId, const QByteArray &status = "Delivered",
                           const QByteArray &size = "100", const QByteArray &subject = "Scan")
{
    return received + ',' + sender + ',' + recipient + ',' + subject + ',' + status + ",,192.0.2.1," + size
        + ",<" + messageId + ">,00000000-0000-0000-0000-000000000001\n";
}

//! A trace of one message from scan@contoso.com to anna@contoso.com, received at this time.
inline QByteArray traceAt(const QByteArray &received)
{
    return traceHeader + traceRow(received, "scan@contoso.com", "anna@contoso.com", "m1@host");
}

//! Columns of the per-message report of SMTP AUTH submissions.
inline const QByteArray detailsHeader =
    QByteArrayLiteral("date,senderName,senderDomain,authMethod,original_client_ip,tls_version,tls_cipher,"
                      "message_count,message_id\n");

//! A row below detailsHeader.
inline QByteArray detailsRow(const QByteArray &date, const QByteArray &name, const QByteArray &ip,
                             const QByteArray &messageId, const QByteArray &auth = "Basic",
                             const QByteArray &tls = "TLS1_2", const QByteArray &count = "1")
{
    return date + ',' + name + ",contoso.com," + auth + ',' + ip + ',' + tls + ",AES256," + count + ','
        + messageId + '\n';
}

//! Columns of the enhanced summary of a historical search.
inline const QByteArray enhancedHeader = QByteArrayLiteral(
    "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,"
    "network_message_id,original_client_ip,directionality,connector_id,delivery_priority\n");

//! A row below enhancedHeader.
inline QByteArray enhancedRow(const QByteArray &time, const QByteArray &sender,
                              const QByteArray &recipientStatus, const QByteArray &messageId,
                              const QByteArray &bytes = "100")
{
    return time + ',' + sender + ",\"" + recipientStatus + "\",Scan," + bytes + ",<" + messageId
        + ">,00000000-0000-0000-0000-000000000001,198.51.100.7,Originating,To_DefaultOpportunisticTLS,"
          "Normal\n";
}

//! Columns of the extended report of a historical search.
inline const QByteArray extendedHeader = QByteArrayLiteral(
    "date_time_utc,client_ip,client_hostname,server_ip,server_hostname,source_context,connector_id,source,"
    "event_id,"
    "internal_message_id,message_id,network_message_id,recipient_address,recipient_status,total_bytes,"
    "recipient_count,related_recipient_address,reference,message_subject,sender_address,return_path,message_"
    "info,"
    "directionality,tenant_id,original_client_ip,original_server_ip,custom_data\n");

//! A row below extendedHeader.
inline QByteArray extendedRow(const QByteArray &time, const QByteArray &event, const QByteArray &sender,
                              const QByteArray &recipients, const QByteArray &messageId,
                              const QByteArray &related = {}, const QByteArray &source = "SMTP",
                              const QByteArray &status = {})
{
    return time + ",198.51.100.7,host,192.0.2.9,server,,connector," + source + ',' + event + ",4711,<"
        + messageId + ">,00000000-0000-0000-0000-000000000001,\"" + recipients + "\",\"" + status
        + "\",100,1," + related + ",,Scan," + sender + ',' + sender
        + ",,Originating,tenant,198.51.100.7,,S:DeliveryPriority=Normal\n";
}

} // namespace imports
