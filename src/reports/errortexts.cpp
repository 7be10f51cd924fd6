// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/importtexts.h"

namespace reports {

using evidence::ErrorKind;

ErrorText text(const evidence::Error &error, const Language &l)
{
    const QString other = l.translate("Reports", "Choose another file.");
    const auto parts = [&error](const QString &what, const QString &why, const QString &action) {
        return ErrorText{what, why, action, error.detail};
    };
    switch (error.kind) {
    case ErrorKind::NotFound:
        return parts(
            l.translate("Reports", "The file was not found."),
            l.translate("Reports", "It was moved, renamed or deleted, or its drive is not connected."),
            l.translate("Reports", "Check the place of the file and add it again."));
    case ErrorKind::IsDirectory:
        return parts(l.translate("Reports", "This is a folder, not a file."), {},
                     l.translate("Reports", "Choose the files in it."));
    case ErrorKind::NotARegularFile:
        return parts(l.translate("Reports", "This is not an ordinary file."),
                     l.translate("Reports", "Devices and pipes cannot be read as exports."), other);
    case ErrorKind::AccessDenied:
        return parts(l.translate("Reports", "The file may not be read."),
                     l.translate("Reports", "Your account has no right to it, or another program holds it."),
                     l.translate("Reports",
                                 "Close other programs that use the file, or copy it to a folder of yours."));
    case ErrorKind::ReadFailed:
        return parts(l.translate("Reports", "The file could not be read to its end."),
                     l.translate("Reports", "The system reported an error while reading."),
                     l.translate("Reports", "Copy the file to this computer and add it again."));
    case ErrorKind::WriteFailed:
        return parts(
            l.translate("Reports", "The file could not be written."),
            l.translate("Reports",
                        "The folder may be missing or protected, the disk full, or the file open in another "
                        "program."),
            l.translate("Reports",
                        "Close the file in other programs or choose another folder. Nothing was changed."));
    case ErrorKind::Empty:
        return parts(l.translate("Reports", "The file is empty."),
                     l.translate("Reports", "The export found nothing, or it was stopped before it ended."),
                     l.translate("Reports", "Export it again and look at it before you add it."));
    case ErrorKind::Binary:
        return parts(l.translate("Reports", "The file is not text."),
                     l.translate("Reports", "Exports are CSV or JSON files; this one holds binary data."),
                     other);
    case ErrorKind::Spreadsheet:
        return parts(
            l.translate("Reports", "This is an Excel workbook."),
            l.translate("Reports", "Workbooks change dates and numbers, so only the original CSV is read."),
            l.translate("Reports", "Add the CSV file that was downloaded, or save the sheet as CSV UTF-8."));
    case ErrorKind::LineTooLong:
        return parts(l.translate("Reports", "The file has a line that is far too long for an export."),
                     l.translate("Reports", "It is probably not a table, or its line ends were lost."),
                     l.translate("Reports", "Export it again without changing it in between."));
    case ErrorKind::NotATable:
        return parts(l.translate("Reports", "No table was found in the file."),
                     l.translate("Reports", "It has no header line with several columns."), other);
    case ErrorKind::UnknownKind:
        return parts(l.translate("Reports", "The kind of this export is not known."),
                     l.translate("Reports", "Its columns fit none of the exports that are known here."),
                     l.translate("Reports", "Assign the columns by hand, or choose another file."));
    case ErrorKind::CompanionTable:
        return parts(
            l.translate("Reports", "This file only accompanies the sign-in log."),
            l.translate("Reports", "It holds details of sign-ins, without their senders."),
            l.translate("Reports", "Add the file with the sign-ins themselves from the same download."));
    case ErrorKind::MissingColumns:
        return parts(
            l.translate("Reports", "Columns are missing."),
            l.translate("Reports", "Without them the rows cannot be understood."),
            l.translate("Reports", "Assign the missing columns, or export the file again with them."));
    case ErrorKind::InvalidJson:
        return parts(l.translate("Reports", "The file is not valid JSON."),
                     l.translate("Reports", "It was probably cut off or changed."),
                     l.translate("Reports", "Export it again and add it without changes."));
    case ErrorKind::NoDomainName:
        return parts(l.translate("Reports", "A line of the list is no name of a domain."),
                     l.translate("Reports", "Recipients in a domain that is missing would pass for external ones."),
                     l.translate("Reports", "Correct that line or remove it."));
    case ErrorKind::InvalidKnowledge:
        return parts(
            l.translate("Reports", "The facts that the program carries cannot be read."),
            l.translate("Reports", "The program was not installed completely, or its files were changed."),
            l.translate("Reports", "Install the program again."));
    case ErrorKind::NoFont:
        return parts(
            l.translate("Reports", "No font was found to write the report with."),
            l.translate("Reports", "This computer has no scalable font with Latin letters."),
            l.translate("Reports", "Install a font such as DejaVu Sans or Noto Sans and export again."));
    case ErrorKind::Cancelled:
        return parts(l.translate("Reports", "Cancelled."), {},
                     l.translate("Reports", "Nothing was changed."));
    }
    return parts({}, {}, {});
}

} // namespace reports
