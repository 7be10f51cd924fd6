// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendermodel.h"

#include "reports/document.h"
#include "reports/plantexts.h"
#include "reports/reasontexts.h"
#include "wizard/sendermarks.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace wizard {

using namespace evidence;

namespace {

bool isNumber(int column)
{
    switch (column) {
    case SenderModel::Position:
    case SenderModel::Messages:
    case SenderModel::Basic:
    case SenderModel::OAuth:
    case SenderModel::Tls:
    case SenderModel::Sources:
        return true;
    default:
        return false;
    }
}

//! Shares as whole numbers, fine enough that no two different shares of real counts fall together.
std::optional<std::int64_t> keyOf(std::optional<double> share)
{
    if (!share)
        return {};
    return std::llround(*share * 1e12);
}

} // namespace

SenderModel::SenderModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_senders(std::make_shared<const SenderRows>())
{
}

void SenderModel::setContent(std::shared_ptr<const SenderRows> senders, const knowledge::Knowledge &knowledge)
{
    beginResetModel();
    m_senders = std::move(senders);
    m_routeTexts.clear();
    for (const knowledge::Route &route : knowledge.routes)
        m_routeTexts[route.id] = route.name;
    nameRoutes();
    endResetModel();
}

void SenderModel::setLanguage(const reports::Language &language)
{
    m_language = language;
    nameRoutes();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void SenderModel::setToday(QDate today)
{
    m_today = today;
}

void SenderModel::nameRoutes()
{
    m_routes.clear();
    for (const SenderRow &row : m_senders->rows)
        if (!row.route.isEmpty() && !m_routes.count(row.route)) {
            const auto text = m_routeTexts.find(row.route);
            m_routes[row.route].name =
                text == m_routeTexts.end() ? row.route : text->second.in(m_language.code());
        }
    std::vector<RouteName *> names;
    for (auto &[id, route] : m_routes)
        names.push_back(&route);
    std::stable_sort(names.begin(), names.end(), [](const RouteName *a, const RouteName *b) {
        return a->name.localeAwareCompare(b->name) < 0;
    });
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i]->rank = static_cast<int>(i);
}

const std::vector<SourceEvidence> &SenderModel::sourcesOf(int row) const
{
    return m_senders->snapshot->senders.reported(this->row(row).index).sources;
}

DayCounts SenderModel::daysOf(int rowNumber) const
{
    const SenderRow &r = row(rowNumber);
    return wizard::daysOf(m_senders->snapshot->senders, r.index, r.basis, m_senders->submissionDays);
}

int SenderModel::rowOf(const QString &address) const
{
    const std::vector<SenderRow> &rows = m_senders->rows;
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), address,
                         [](const SenderRow &row, const QString &a) { return row.address < a; });
    return found == rows.end() || found->address != address ? -1 : static_cast<int>(found - rows.begin());
}

std::optional<std::int64_t> SenderModel::sortKey(int rowNumber, int column) const
{
    const SenderRow &r = row(rowNumber);
    switch (column) {
    case Position:
        return r.position ? std::optional<std::int64_t>(r.position) : std::nullopt;
    case Address:
        return rowNumber; // an analysis ascends by address
    case Messages:
        return r.messages;
    case Basic:
        return keyOf(r.share(AuthMethod::Basic));
    case OAuth:
        return keyOf(r.share(AuthMethod::OAuth));
    case Tls:
        return keyOf(r.outdatedShare());
    case Scenario:
        return r.scenario == evidence::Scenario::Unknown
            ? std::nullopt
            : std::optional<std::int64_t>(static_cast<int>(r.scenario));
    case Basis:
        return r.basis == evidence::Basis::None ? std::nullopt
                                                : std::optional<std::int64_t>(static_cast<int>(r.basis));
    case Sources:
        return r.sources ? std::optional<std::int64_t>(r.sources) : std::nullopt;
    case FirstSeen:
        return r.first;
    case LastSeen:
        return r.last;
    case Route: {
        const auto route = m_routes.find(r.route);
        return route == m_routes.end() ? std::nullopt : std::optional<std::int64_t>(route->second.rank);
    }
    case State:
        return static_cast<int>(r.state);
    default:
        return {};
    }
}

int SenderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_senders->rows.size());
}

int SenderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SenderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SenderRow &r = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(r, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(r, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::DecorationRole:
        if (column == Scenario)
            return scenarioIcon(r.scenario);
        if (index.data(warningRole).toBool())
            return warningIcon();
        return {};
    case warningRole:
        if (column == Tls)
            return r.tls.outdated() > 0;
        if (column == Basic)
            return r.auth[AuthMethod::Basic] > 0;
        return {};
    default:
        return {};
    }
}

QVariant SenderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(isNumber(section));
    if (role == Qt::ToolTipRole && section == Tls)
        return tr("Share of messages on TLS 1.0 or 1.1");
    if (role == Qt::ToolTipRole && section == Basis)
        return tr("Which deliveries the scenario rests on");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("No.");
    case Address:
        return tr("Sender");
    case Messages:
        return tr("Messages");
    case Basic:
        return tr("Basic");
    case OAuth:
        return tr("OAuth");
    case Tls:
        return tr("TLS 1.0/1.1");
    case Scenario:
        return tr("Scenario");
    case Basis:
        return tr("Rests on");
    case Sources:
        return tr("Sources");
    case FirstSeen:
        return tr("First seen");
    case LastSeen:
        return tr("Last seen");
    case Route:
        return tr("Route");
    default:
        return tr("State");
    }
}

QString SenderModel::share(std::optional<double> share, bool estimated) const
{
    if (!share)
        return tr("not known");
    const QString percent = m_language.percent(*share);
    return estimated && *share > 0 && *share < 1 ? QStringLiteral("≈ ") + percent : percent;
}

QString SenderModel::text(const SenderRow &r, int column) const
{
    const auto date = [this](const std::optional<UtcSeconds> &time) {
        return time ? m_language.date(*time) : tr("not known");
    };
    switch (column) {
    case Position:
        return r.position ? m_language.number(r.position) : QString();
    case Address:
        return reports::shown(r.address);
    case Messages:
        return r.messages ? m_language.number(*r.messages) : tr("not known");
    case Basic:
        return share(r.share(AuthMethod::Basic), r.estimated);
    case OAuth:
        return share(r.share(AuthMethod::OAuth), r.estimated);
    case Tls:
        return share(r.outdatedShare(), r.estimated);
    case Scenario:
        return reports::name(r.scenario, m_language);
    case Basis:
        return reports::name(r.basis, m_language);
    case Sources:
        return r.sources ? m_language.number(r.sources) : tr("not known");
    case FirstSeen:
        return date(r.first);
    case LastSeen:
        return date(r.last);
    case Route: {
        const auto route = m_routes.find(r.route);
        return route == m_routes.end() ? tr("to be decided") : route->second.name;
    }
    default:
        return reports::name(r.state, m_language);
    }
}

QString SenderModel::ago(UtcSeconds time) const
{
    const QDateTime utc = QDateTime::fromSecsSinceEpoch(time, Qt::UTC);
    if (!m_today.isValid())
        return m_language.dateTime(time);
    const auto days = utc.date().daysTo(m_today);
    return days < 0
        ? m_language.dateTime(time)
        : tr("%1, %2").arg(m_language.dateTime(time),
                           days == 0 ? tr("today") : tr("%Ln days ago", nullptr, static_cast<int>(days)));
}

QString SenderModel::toolTip(const SenderRow &r, int column) const
{
    const auto count = [&](const QString &name, std::int64_t messages) {
        return QStringLiteral("%1: %2%3")
            .arg(name, r.estimated ? QStringLiteral("≈ ") : QString(), m_language.number(messages));
    };
    if (column == FirstSeen && r.first)
        return ago(*r.first);
    if (column == LastSeen && r.last)
        return ago(*r.last);
    QStringList lines;
    if (column == Tls && r.hasTls()) {
        for (const TlsVersion version : allTlsVersions)
            if (r.tls[version] > 0)
                lines += count(reports::name(version, m_language), r.tls[version]);
    } else if ((column == Basic || column == OAuth) && r.hasAuth()) {
        for (const AuthMethod method : allAuthMethods)
            if (r.auth[method] > 0)
                lines += count(reports::name(method, m_language), r.auth[method]);
    } else if (column == Scenario && r.scenario != r.byEvidence) {
        lines += tr("Set by you. By the evidence: %1").arg(reports::name(r.byEvidence, m_language));
    } else {
        lines += text(r, column);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace wizard
