// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/traceoptions.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace benchmarks {

//! A text file that is written piece by piece. Throws std::runtime_error when it cannot be written.
class ExportFile {
public:
    ExportFile(std::filesystem::path path, TextEncoding encoding);

    //! Text in UTF-8, whole characters only.
    void write(std::string_view text);
    //! Has to be called at the end: only then it is known that everything was written.
    void close();

    const std::filesystem::path &path() const { return m_path; }

private:
    void flush();

    std::filesystem::path m_path;
    TextEncoding m_encoding;
    std::ofstream m_file;
    std::string m_waiting;
};

} // namespace benchmarks
