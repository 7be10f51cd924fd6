// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/error.h"
#include "wizard/chartdata.h"
#include "wizard/services.h"

#include <QWidget>

class QChartView;
class QLabel;
class QPushButton;

namespace wizard {

/*! One chart with its finding as the title, a note, and a menu to keep it as a file. The pointer shows
    numbers and a click tells which senders are meant; the keyboard has the filters of the table for that. */
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChartPanel(QWidget *parent = nullptr);

    //! Not owned; has to outlive the panel.
    void setServices(const Services *services);
    void setData(const ChartData &content, const reports::Language &language);
    const ChartData &chartData() const { return m_data; }
    //! How many named bars there is room for.
    int room() const;
    //! Sets the texts of the menu.
    void retranslate();

Q_SIGNALS:
    //! A bar was clicked; the filter stands for the senders behind it.
    void picked(const wizard::SenderFilter &filter);
    //! room() is another one.
    void roomChanged();
    //! A file was written, or could not be.
    void exported(const QString &path);
    void exportFailed(const evidence::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void showNumber(bool entered, int index, int series);
    void save(int format);

    const Services *m_services = nullptr;
    ChartData m_data;
    reports::Language m_language;
    int m_room = 0;
    QLabel *m_title;
    QLabel *m_note;
    QPushButton *m_keep;
    QList<QAction *> m_formats; //!< in the order of ChartFormat
    QChartView *m_view;
};

} // namespace wizard
