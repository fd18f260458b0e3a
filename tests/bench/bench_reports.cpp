// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a video of ten minutes judged at each of its 18 000 frames by two models: how long each form takes, and
// how large it is. The baseline is the JSON, which every form has the numbers of.
#include "bench.h"
#include "report_sample.h"

#include <cstdio>
#include <spdlog/fmt/fmt.h>

using namespace veriframe;
using namespace veriframe::bench;

int main(int argc, char** argv)
{
    constexpr int frames = 18000;
    const Arguments arguments = parseArguments(argc, argv);
    const ReportInput input = test::sampleInput(frames, 1);
    const ReportDocument document = reportDocument(input);
    std::size_t jsonBytes = 0, htmlBytes = 0, pdfBytes = 0, rowsTold = 0;
    const std::vector<Row> rows = measure(
        "report of 18 000 frames",
        {{"JSON", timed([&] { jsonBytes = toJsonText(reportJson(input)).size(); })},
         {"document", timed([&] { rowsTold = reportDocument(input).sections.size(); })},
         {"HTML", timed([&] { htmlBytes = reportHtml(document).size(); })},
         {"PDF", timed([&] { pdfBytes = reportPdf(document).size(); })}},
        arguments.repetitions, 1);
    printTable("A report of 18 000 frames", "a report", rows);
    const auto megabytes = [](std::size_t bytes) { return static_cast<double>(bytes) / 1e6; };
    const std::string sizes = fmt::format(
        "JSON {:.1f} MB, HTML {:.1f} MB, PDF {:.1f} MB, {} sections", megabytes(jsonBytes), megabytes(htmlBytes),
        megabytes(pdfBytes), rowsTold);
    std::printf("%s\n", sizes.c_str());
    writeJson(arguments.jsonPath, "A report of 18 000 frames", rows, {sizes});
}
