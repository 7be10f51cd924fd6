// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/inputreport.h"
#include "reports/planreport.h"
#include "wizard/planexport.h"

namespace wizard {

//! Everything that the files of a plan are written from: copies, because they are written in the background.
struct PlanFiles {
    evidence::Analysis analysis;
    plans::Plan plan;
    knowledge::Knowledge knowledge;
    std::vector<imports::InputReport> inputs;
    reports::ReportOptions options;
};

//! The plan as PDF. The path is that of the file.
ExportWork pdfExport(std::shared_ptr<const PlanFiles> files, const QString &path);
//! The plan as a table for people, one row per sender.
ExportWork csvExport(std::shared_ptr<const PlanFiles> files, const QString &path);
//! The plan as JSON.
ExportWork jsonExport(std::shared_ptr<const PlanFiles> files, const QString &path);
//! One script per sender that has one, into a folder that exists. The path is that of the folder.
ExportWork scriptsExport(std::shared_ptr<const PlanFiles> files, const QString &folder);

} // namespace wizard
