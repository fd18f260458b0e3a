// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"

#include <QString>
#include <functional>

class QObject;

namespace veriframe {

class JobRunner;
class NoticeBar;

/// Encodes and writes what was drawn, beside the window; the notice then says what was saved, or why it was not.
/// @param owner with it the job's calls end @param notice belongs to it @param saved "The curves were saved as %1."
/// @param written called once the file is there; may be empty
void savePlot(
    JobRunner& jobs, QObject* owner, NoticeBar* notice, const QString& path, DrawnPlot plot, const QString& saved,
    std::function<void()> written = {});

/// The same for a table. @param csv made there
void saveTable(
    JobRunner& jobs, QObject* owner, NoticeBar* notice, const QString& path, std::function<QByteArray()> csv,
    const QString& saved, std::function<void()> written = {});

} // namespace veriframe
