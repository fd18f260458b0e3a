// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of the batch would cost, in words.
#include "batch_content.h"
#include "form_parts.h"
#include "widgets/text_parts.h"

#include <QCoreApplication>

namespace veriframe {

namespace {

/// Gives the texts of this file their context.
struct BatchLossesText {
    Q_DECLARE_TR_FUNCTIONS(BatchLossesText)
};

} // namespace

QString settingWord(const std::string& setting)
{
    if (setting == "frames")
        return BatchLossesText::tr("frames of each video");
    if (setting == "profile")
        return BatchLossesText::tr("profile");
    if (setting == "models")
        return BatchLossesText::tr("models");
    if (setting == "detector")
        return BatchLossesText::tr("face detector");
    if (setting == "strategy")
        return BatchLossesText::tr("rule from faces to a score");
    return setting == "shard" ? BatchLossesText::tr("part of the videos") : QString::fromStdString(setting);
}

QString lossesText(const BatchDocument& document, const BatchLosses& losses)
{
    const QString output = shownPath(QString::fromStdString(document.output().string()));
    QStringList sentences;
    if (losses.foreignFile)
        sentences += BatchLossesText::tr("A file stands at %1 that no batch of this program wrote, and the table would "
                                         "replace it.")
                         .arg(output);
    if (losses.otherRun)
        sentences += BatchLossesText::tr("The table at %1 is of a complete run that differs in this: %2. It would be "
                                         "replaced once every video is judged.")
                         .arg(output, settingWord(document.otherSetting()));
    if (losses.interruptedRun)
        sentences += BatchLossesText::tr(
            "What the interrupted run has judged, %n video(s), would be discarded.", nullptr,
            static_cast<int>(document.doneCount()));
    if (!sentences.isEmpty())
        sentences += BatchLossesText::tr("To keep it, choose another output.");
    return sentencesText(sentences);
}

ErrorInfo withoutRemedy(ErrorInfo error)
{
    error.remedy.clear();
    return error;
}

} // namespace veriframe
