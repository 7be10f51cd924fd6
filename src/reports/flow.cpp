// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/flow.h"

#include <utility>

namespace reports {

namespace {

//! Room below which a group that must be broken anyway starts on the next page.
constexpr qreal smallestStart = 0.25;

} // namespace

Flow::Flow(const PageMetrics &metrics, QPainter *painter)
    : m_metrics(metrics)
    , m_painter(painter)
{
}

void Flow::add(Strip strip)
{
    if (m_stopped)
        return;
    const bool keep = strip.keepWithNext;
    m_group.push_back(std::move(strip));
    if (!keep)
        placeGroup();
}

void Flow::addSpace(qreal height)
{
    placeGroup();
    m_y += m_empty ? 0 : height;
}

void Flow::breakPage()
{
    placeGroup();
    if (!m_empty)
        newPage();
}

int Flow::finish()
{
    placeGroup();
    if (!m_stopped && pageDone)
        pageDone(m_page, m_heading, m_bare);
    return m_page;
}

qreal Flow::groupHeight(bool atTop) const
{
    qreal height = 0;
    const Strip *head = atTop ? nullptr : m_head.get();
    bool first = atTop;
    for (const Strip &strip : m_group) {
        height += first ? 0 : strip.before;
        if (strip.head && strip.head.get() != head)
            height += strip.head->height;
        head = strip.head.get();
        height += strip.height;
        first = false;
    }
    return height;
}

void Flow::placeGroup()
{
    if (m_group.empty() || m_stopped)
        return;
    const qreal left = m_metrics.height - m_y;
    if (!m_empty && groupHeight(false) > left) {
        const bool fitsOnOne = groupHeight(true) <= m_metrics.height;
        if (fitsOnOne || left < m_metrics.height * smallestStart)
            newPage();
    }
    for (const Strip &strip : std::exchange(m_group, {})) {
        const qreal head = strip.head && strip.head != m_head ? strip.head->height : 0;
        if (!m_empty && m_y + strip.before + head + strip.height > m_metrics.height + 0.5)
            newPage();
        place(strip);
    }
}

void Flow::place(const Strip &strip)
{
    if (m_stopped)
        return;
    m_y += m_empty ? 0 : strip.before;
    if (strip.head && strip.head != m_head) {
        if (m_painter && strip.head->draw)
            strip.head->draw(*m_painter, {m_metrics.left, m_metrics.top + m_y});
        m_y += strip.head->height;
    }
    m_head = strip.head;
    if (m_painter && strip.draw)
        strip.draw(*m_painter, {m_metrics.left, m_metrics.top + m_y});
    m_y += strip.height;
    m_empty = false;
    m_bare = m_bare || strip.bare;
    if (strip.heading >= 0) {
        m_heading = strip.heading;
        const auto index = static_cast<std::size_t>(strip.heading);
        if (m_headingPages.size() <= index)
            m_headingPages.resize(index + 1, 0);
        m_headingPages[index] = m_page;
    }
}

void Flow::newPage()
{
    if (m_stopped)
        return;
    if (pageDone)
        pageDone(m_page, m_heading, m_bare);
    if (pageStart && !pageStart()) {
        m_stopped = true;
        return;
    }
    ++m_page;
    m_y = 0;
    m_empty = true;
    m_bare = false;
    m_head.reset();
}

} // namespace reports
