// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace reports {

//! A part of a page that is never cut: a line, a row of a table, a chart.
struct Strip {
    qreal height = 0;
    qreal before = 0; //!< room above it, dropped at the top of a page
    bool keepWithNext = false;
    bool bare = false; //!< its page has neither running title nor page number
    int heading = -1; //!< index of the heading that it shows
    std::function<void(QPainter &, QPointF)> draw;
    std::shared_ptr<const Strip> head; //!< repeated above it wherever a page starts with it
};

//! The printable part of a page, in page units.
struct PageMetrics {
    qreal pageWidth = 0;
    qreal pageHeight = 0;
    qreal left = 0;
    qreal top = 0;
    qreal width = 0;
    qreal height = 0;
};

/*! Fills pages with strips from top to bottom. Strips that are to keep with their next one go to the
    following page together; what is too tall for any page is broken where strips meet. */
class Flow {
public:
    //! The painter may be null: then pages are counted and nothing is drawn.
    Flow(const PageMetrics &metrics, QPainter *painter);

    //! Called when a page is full, with its number (from 1), the last heading on it and whether it is bare.
    std::function<void(int page, int heading, bool bare)> pageDone;
    //! Called before the second and every later page is drawn on. False stops the flow.
    std::function<bool()> pageStart;

    void add(Strip strip);
    //! Leaves room below what was added, where the page has some.
    void addSpace(qreal height);
    //! Continues on a new page, unless this one is still empty.
    void breakPage();
    //! Places what is held back and ends the last page. Returns the number of pages.
    int finish();

    const PageMetrics &metrics() const { return m_metrics; }
    bool stopped() const { return m_stopped; }
    //! Page of every heading placed so far, by its index.
    const std::vector<int> &headingPages() const { return m_headingPages; }

private:
    void placeGroup();
    qreal groupHeight(bool atTop) const;
    void place(const Strip &strip);
    void newPage();

    PageMetrics m_metrics;
    QPainter *m_painter;
    std::vector<Strip> m_group;
    std::vector<int> m_headingPages;
    std::shared_ptr<const Strip> m_head; //!< the one drawn last on this page
    qreal m_y = 0;
    int m_page = 1;
    int m_heading = -1;
    bool m_empty = true;
    bool m_bare = false;
    bool m_stopped = false;
};

} // namespace reports
