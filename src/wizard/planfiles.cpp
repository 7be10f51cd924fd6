// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/planfiles.h"

#include "plans/script.h"
#include "reports/outputfile.h"
#include "reports/pdfwriter.h"
#include "reports/planexport.h"

#include <QDir>
#include <QIODevice>

namespace wizard {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

using Progress = std::function<void(int, int)>;

Expected<QString> written(const QString &path, const std::function<std::optional<Error>(QIODevice &)> &write)
{
    const Expected<qint64> result = reports::writeFile(path, write);
    if (!result)
        return result.error();
    return path;
}

} // namespace

ExportWork pdfExport(std::shared_ptr<const PlanFiles> files, const QString &path)
{
    return [files, path](const Progress &progress, const std::atomic_bool &cancelled) -> Expected<QString> {
        const reports::Document document = reports::planDocument(
            files->analysis, files->plan, files->knowledge, files->inputs, files->options);
        const Expected<int> pages = reports::writePdfFile(path, document, {progress, &cancelled});
        if (!pages)
            return pages.error();
        return path;
    };
}

ExportWork csvExport(std::shared_ptr<const PlanFiles> files, const QString &path)
{
    return [files, path](const Progress &, const std::atomic_bool &) {
        return written(path, [&](QIODevice &device) -> std::optional<Error> {
            reports::writePlanCsv(device, files->analysis, files->plan, files->knowledge,
                                  reports::Language(files->options.language));
            return {};
        });
    };
}

ExportWork jsonExport(std::shared_ptr<const PlanFiles> files, const QString &path)
{
    return [files, path](const Progress &, const std::atomic_bool &) {
        return written(path, [&](QIODevice &device) -> std::optional<Error> {
            reports::writePlanJson(device, files->analysis, files->plan, files->knowledge,
                                   reports::Language(files->options.language));
            return {};
        });
    };
}

ExportWork scriptsExport(std::shared_ptr<const PlanFiles> files, const QString &folder)
{
    return [files, folder](const Progress &progress, const std::atomic_bool &cancelled) -> Expected<QString> {
        int done = 0;
        for (const plans::PlanItem &item : files->plan.items) {
            if (cancelled)
                return Error{ErrorKind::Cancelled, {}};
            const QString script =
                plans::script(item, files->analysis, files->knowledge, files->options.language);
            if (!script.isEmpty()) {
                const QString path = QDir(folder).filePath(plans::scriptFileName(item));
                const Expected<QString> one = written(path, [&](QIODevice &device) -> std::optional<Error> {
                    device.write(script.toUtf8());
                    return {};
                });
                if (!one)
                    return one.error();
            }
            progress(++done, static_cast<int>(files->plan.items.size()));
        }
        return folder;
    };
}

} // namespace wizard
