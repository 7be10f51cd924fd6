// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the exports of the sample tenant into one folder and what an analysis has to find into a file beside
// it: sample-tenant-generator <folder> <truth file>
#include "sample-tenant/exports.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

bool write(const std::filesystem::path &path, const std::string &content)
{
    std::ofstream file(path, std::ios::binary);
    file.write(content.data(), static_cast<std::streamsize>(content.size()));
    file.close();
    if (!file)
        std::fprintf(stderr, "Cannot write %s\n", path.string().c_str());
    return static_cast<bool>(file);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "Usage: sample-tenant-generator FOLDER TRUTH-FILE\n");
        return 2;
    }
    const std::vector<sampletenant::Sender> senders = sampletenant::allSenders();
    const sampletenant::Mailflow flow = sampletenant::mailflow(senders);
    const std::string truth = sampletenant::truth(senders, flow);
    if (truth.empty()) {
        std::fprintf(stderr,
                     "The tables of the sample tenant expect a scenario that their mail does not show.\n");
        return 1;
    }
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    for (const sampletenant::ExportFile &file : sampletenant::allExports(senders, flow)) {
        if (!write(folder / file.name, file.content))
            return 1;
    }
    return write(argv[2], truth) ? 0 : 1;
}
