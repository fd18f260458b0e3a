// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of core's that people meet. A test holds them to core's sources.
#include "core_words.h"

#include <QtGlobal>
#include <array>

namespace veriframe {

namespace {

constexpr std::array sentences{
    // Files
    QT_TRANSLATE_NOOP("CoreWords", "there is no such file"),
    QT_TRANSLATE_NOOP("CoreWords", "it is a directory"),
    QT_TRANSLATE_NOOP("CoreWords", "it is a folder"),
    QT_TRANSLATE_NOOP("CoreWords", "it is no regular file"),
    QT_TRANSLATE_NOOP("CoreWords", "the file is empty"),
    QT_TRANSLATE_NOOP("CoreWords", "the file was cut off"),
    QT_TRANSLATE_NOOP("CoreWords", "the file is damaged: %1"),
    QT_TRANSLATE_NOOP("CoreWords", "there is no folder %1"),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is no folder"),
    QT_TRANSLATE_NOOP("CoreWords", "its folder does not exist"),
    QT_TRANSLATE_NOOP("CoreWords", "a file of this name exists already"),
    QT_TRANSLATE_NOOP("CoreWords", "the video itself lies there"),
    QT_TRANSLATE_NOOP("CoreWords", "another run is working on it"),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is writing it"),
    // The system's own reasons
    QT_TRANSLATE_NOOP("CoreWords", "No such file or directory"),
    QT_TRANSLATE_NOOP("CoreWords", "Permission denied"),
    QT_TRANSLATE_NOOP("CoreWords", "No space left on device"),
    QT_TRANSLATE_NOOP("CoreWords", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("CoreWords", "Read-only file system"),
    QT_TRANSLATE_NOOP("CoreWords", "Input/output error"),
    QT_TRANSLATE_NOOP("CoreWords", "Is a directory"),
    QT_TRANSLATE_NOOP("CoreWords", "Not a directory"),
    QT_TRANSLATE_NOOP("CoreWords", "Too many open files"),
    QT_TRANSLATE_NOOP("CoreWords", "Cannot allocate memory"),
    QT_TRANSLATE_NOOP("CoreWords", "Stale file handle"),
    // Videos
    QT_TRANSLATE_NOOP("CoreWords", "it is no video file, or its header is damaged or cut off"),
    QT_TRANSLATE_NOOP("CoreWords", "it holds no stream at all"),
    QT_TRANSLATE_NOOP("CoreWords", "it has no video stream, only sound or data"),
    QT_TRANSLATE_NOOP("CoreWords", "its streams cannot be understood"),
    QT_TRANSLATE_NOOP("CoreWords", "its video stream has no picture size"),
    QT_TRANSLATE_NOOP("CoreWords", "its video stream holds no frame"),
    QT_TRANSLATE_NOOP("CoreWords", "there is no decoder for %1"),
    QT_TRANSLATE_NOOP("CoreWords", "not one of its frames can be decoded"),
    QT_TRANSLATE_NOOP("CoreWords", "the stream does not give this frame"),
    QT_TRANSLATE_NOOP("CoreWords", "the file ends early: it holds %1 of the %2 frames its header promises"),
    QT_TRANSLATE_NOOP("CoreWords", "the file ends early, after %1 frames"),
    QT_TRANSLATE_NOOP("CoreWords", "its pictures end after %1 frames and %2 s, the header promises %3 s"),
    QT_TRANSLATE_NOOP("CoreWords", "%1 of the asked frames could not be decoded; the stream is damaged"),
    QT_TRANSLATE_NOOP("CoreWords", "Opening the video %1: %2"),
    QT_TRANSLATE_NOOP("CoreWords", "Decoding %1: %2"),
    QT_TRANSLATE_NOOP("CoreWords", "Reading the picture %1: %2"),
    // What became of a video
    QT_TRANSLATE_NOOP("CoreWords", "Only %1 of %2 frames could be decoded."),
    QT_TRANSLATE_NOOP("CoreWords", "The faces of %1 frames could not be judged."),
    QT_TRANSLATE_NOOP("CoreWords", "No face was found in %1 frames."),
    QT_TRANSLATE_NOOP("CoreWords", "Profile kernel judges the first %1 of %2 faces."),
    QT_TRANSLATE_NOOP("CoreWords", "%1 of %2 faces lie outside the frame."),
    QT_TRANSLATE_NOOP("CoreWords", "The faces were not judged, for want of a model."),
    QT_TRANSLATE_NOOP("CoreWords", "Stopped after %1 of %2 frames."),
    // Steps of preprocessing
    QT_TRANSLATE_NOOP("CoreWords", "the video is not on the disk"),
    QT_TRANSLATE_NOOP("CoreWords", "its original is not known"),
    QT_TRANSLATE_NOOP("CoreWords", "its original is not in the dataset"),
    QT_TRANSLATE_NOOP("CoreWords", "its original %1 is not in the dataset"),
    QT_TRANSLATE_NOOP("CoreWords", "its original %1 is not on the disk and has no boxes"),
    QT_TRANSLATE_NOOP("CoreWords", "its original %1 has no boxes yet"),
    QT_TRANSLATE_NOOP("CoreWords", "it has no boxes yet"),
    QT_TRANSLATE_NOOP("CoreWords", "it has no crops yet"),
    QT_TRANSLATE_NOOP("CoreWords", "it has no crops: %1"),
    QT_TRANSLATE_NOOP("CoreWords", "it has no crops"),
    QT_TRANSLATE_NOOP("CoreWords", "its crops failed"),
    QT_TRANSLATE_NOOP("CoreWords", "its crops have changed"),
    QT_TRANSLATE_NOOP("CoreWords", "its original: %1"),
    QT_TRANSLATE_NOOP("CoreWords", "it was made with other settings: %1"),
    QT_TRANSLATE_NOOP("CoreWords", "the step before it has to run again"),
    QT_TRANSLATE_NOOP("CoreWords", "its faces lie outside of its frames"),
    QT_TRANSLATE_NOOP("CoreWords", "no face was found in its frames 0, %1, %2 and so on"),
    QT_TRANSLATE_NOOP("CoreWords", "no face was found again in its %1 crops"),
    QT_TRANSLATE_NOOP("CoreWords", "its frames are %1, its original's %2: the crops show other places"),
    // Networks, training, cases
    QT_TRANSLATE_NOOP("CoreWords", "it is neither a torch file nor safetensors"),
    QT_TRANSLATE_NOOP("CoreWords", "for %1 of %2 faces its network gives what is no number"),
    QT_TRANSLATE_NOOP("CoreWords", "its SHA-256 is %1, the ensemble names %2"),
    QT_TRANSLATE_NOOP("CoreWords", "a CPU does not compute in it"),
    QT_TRANSLATE_NOOP("CoreWords", "this CPU has no AVX512-BF16"),
    QT_TRANSLATE_NOOP("CoreWords", "the loss is not a number"),
    QT_TRANSLATE_NOOP("CoreWords", "epoch %1, step %2 (%3)"),
    QT_TRANSLATE_NOOP("CoreWords", "it is no case"),
    QT_TRANSLATE_NOOP("CoreWords", "it is a database of another program, no case"),
    QT_TRANSLATE_NOOP("CoreWords", "it is a case of version %1, and this program knows versions up to %2"),
    QT_TRANSLATE_NOOP("CoreWords", "it holds no .mp4 file"),
    QT_TRANSLATE_NOOP("CoreWords", "it names no video"),
    QT_TRANSLATE_NOOP("CoreWords", "there is no such folder"),
    QT_TRANSLATE_NOOP("CoreWords", "there is no such folder, list or video"),
    QT_TRANSLATE_NOOP("CoreWords", "it is not a folder"),
    QT_TRANSLATE_NOOP("CoreWords", "it is no picture that OpenCV can read"),
    // What to do
    QT_TRANSLATE_NOOP("CoreWords", "Free some space or choose another place, then run the same command again."),
    QT_TRANSLATE_NOOP("CoreWords", "Choose a place you may write to."),
    QT_TRANSLATE_NOOP("CoreWords", "Choose a folder that you may write to."),
    QT_TRANSLATE_NOOP("CoreWords", "Choose a folder that you may write to and that has space left."),
    QT_TRANSLATE_NOOP("CoreWords", "Wait until it has ended, or choose another output."),
    QT_TRANSLATE_NOOP("CoreWords", "Wait until that run has ended, or choose another output folder or prefix."),
    QT_TRANSLATE_NOOP("CoreWords", "The file is damaged or cut off; get it again from its source."),
    QT_TRANSLATE_NOOP(
        "CoreWords", "If it was downloaded, a web page may have been saved in its place; fetch it again."),
    QT_TRANSLATE_NOOP("CoreWords", "Use a copy of the case that is whole."),
    QT_TRANSLATE_NOOP("CoreWords", "Choose a file that Veriframe has saved (*.vfcase)."),
    QT_TRANSLATE_NOOP("CoreWords", "Open it with a newer version of Veriframe."),
    QT_TRANSLATE_NOOP("CoreWords", "Check the path."),
    QT_TRANSLATE_NOOP("CoreWords", "Choose another name, or open that case."),
    QT_TRANSLATE_NOOP("CoreWords", "Choose another name for the report."),
    QT_TRANSLATE_NOOP("CoreWords", "Put it back, or take it out of metadata.json."),
    QT_TRANSLATE_NOOP("CoreWords", "Lower the learning rate, or look at these crops. Earlier checkpoints are kept."),
    QT_TRANSLATE_NOOP("CoreWords", "Use float32, or bfloat16 where the CPU has it."),
    QT_TRANSLATE_NOOP("CoreWords", "Use float32."),
    QT_TRANSLATE_NOOP("CoreWords", "Run the crops step again."),
    QT_TRANSLATE_NOOP(
        "CoreWords", "Name the folder that holds the videos themselves; folders below it are not searched."),
    // What was being done
    QT_TRANSLATE_NOOP("CoreWords", "Reading"),
    QT_TRANSLATE_NOOP("CoreWords", "Writing"),
    QT_TRANSLATE_NOOP("CoreWords", "Locking"),
    QT_TRANSLATE_NOOP("CoreWords", "Opening the video"),
    QT_TRANSLATE_NOOP("CoreWords", "Decoding"),
    QT_TRANSLATE_NOOP("CoreWords", "Reading the checkpoint"),
    QT_TRANSLATE_NOOP("CoreWords", "Opening the checkpoint"),
    QT_TRANSLATE_NOOP("CoreWords", "Checking the checkpoint"),
    QT_TRANSLATE_NOOP("CoreWords", "Reading the ensemble"),
    QT_TRANSLATE_NOOP("CoreWords", "Opening the case"),
    QT_TRANSLATE_NOOP("CoreWords", "Making the case"),
    QT_TRANSLATE_NOOP("CoreWords", "Writing the report"),
    QT_TRANSLATE_NOOP("CoreWords", "Writing the submission"),
    QT_TRANSLATE_NOOP("CoreWords", "Listing the videos"),
    QT_TRANSLATE_NOOP("CoreWords", "Reading the picture"),
    QT_TRANSLATE_NOOP("CoreWords", "Training"),
    QT_TRANSLATE_NOOP("CoreWords", "Choosing the precision"),
    QT_TRANSLATE_NOOP("CoreWords", "Preprocessing the dataset"),
    QT_TRANSLATE_NOOP("CoreWords", "Making the folder"),
};

} // namespace

std::span<const char* const> coreSentences()
{
    return sentences;
}

} // namespace veriframe
