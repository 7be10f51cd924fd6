# SPDX-License-Identifier: GPL-3.0-or-later
# The pages Usage, Scenarios and Plan with their models and charts.
target_sources(wizard PRIVATE
  chartdata.cpp chartdrawing.cpp chartexport.cpp chartpanel.cpp
  ordering.cpp planexport.cpp planfiles.cpp planroute.cpp
  scenariosgroups.cpp
  senderdetail.cpp senderempty.cpp senderfilter.cpp sendermarks.cpp sendermodel.cpp senderreasons.cpp
  senderrecipients.cpp senderrow.cpp sendersources.cpp sendertable.cpp
  ${PROJECT_SOURCE_DIR}/ui/planpage.ui ${PROJECT_SOURCE_DIR}/ui/scenariospage.ui
  ${PROJECT_SOURCE_DIR}/ui/senderdetail.ui ${PROJECT_SOURCE_DIR}/ui/usagepage.ui)
