# SPDX-License-Identifier: GPL-3.0-or-later
# The pages Usage, Scenarios and Plan with their models and charts.
target_sources(wizard PRIVATE
  chartdata.cpp chartdrawing.cpp chartexport.cpp chartpanel.cpp
  senderempty.cpp senderfilter.cpp sendermarks.cpp sendermodel.cpp senderreasons.cpp senderrecipients.cpp
  senderrow.cpp sendersources.cpp sendertable.cpp
  ${PROJECT_SOURCE_DIR}/ui/usagepage.ui)
