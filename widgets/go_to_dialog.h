// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// The frame that a person means: "123" is a frame number, from 0; "1:02.5", "00:00:04.104", "12.5s", "12,5 s", "12.5"
/// and "4104 ms" are times. A time means the frame that is on screen then; a time as the window writes it, rounded to a
/// millisecond, means the very frame it was read from.
/// @param frameSeconds each frame's time, ascending
/// @return nothing where the text is neither, or there is no such frame
std::optional<int> parseFrameOrTime(const QString& text, const std::vector<double>& frameSeconds);

/// Asks for a frame number or a time and tells while one types which frame that is, or why there is none.
///
///     GoToDialog dialog(source.frameSeconds(), playback.frame(), this);
///     if (dialog.exec() == QDialog::Accepted)
///         playback.seek(dialog.frame());
class GoToDialog : public QDialog {
    Q_OBJECT

public:
    /// @param frameSeconds each frame's time, ascending; the last frame is its last entry
    /// @param currentFrame what is proposed, and stays where the person changes nothing
    explicit GoToDialog(std::vector<double> frameSeconds, int currentFrame = 0, QWidget* parent = nullptr);
    ~GoToDialog() override;

    /// The frame typed last that there is.
    int frame() const;

private:
    void check(const QString& text);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
