// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace benchmarks {

//! A table in Markdown that reads well as plain text, too. The first column holds words, the others numbers.
class MarkdownTable {
public:
    explicit MarkdownTable(const QStringList &headers);
    void addRow(const QStringList &cells);
    QString text() const;

private:
    std::vector<QStringList> m_rows; //!< the headers first
};

//! The value in the middle; of an even number of values the mean of the two in the middle. 0 without values.
double median(std::vector<double> values);
//! The value that this share of the values (0 to 1) does not exceed. 0 without values.
double quantile(std::vector<double> values, double share);

//! A number with its thousands apart.
QString number(qint64 value);
QString number(double value, int decimals);

//! What a reader has to know to compare: processor, number of processors, system, version of Qt.
QString machine();

} // namespace benchmarks
