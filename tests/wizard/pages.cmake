# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of the pages Usage, Scenarios and Plan; the list is taken up by CMakeLists.txt.
set(page_tests
  chartdata_test.cpp ordering_test.cpp planpage_test.cpp scenariospage_test.cpp sendermodel_test.cpp senderrecipients_test.cpp
  sendertenant.cpp usagepage_test.cpp)
