// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

namespace veriframe {

class Settings;

/// The manual in a window of its own: contents and full-text search at the left, the page at the right, back and
/// forward. GUI thread only.
class ManualWindow : public QWidget {
    Q_OBJECT

public:
    /// @param parent the window it stands beside; may be null
    explicit ManualWindow(Settings& settings, QWidget* parent = nullptr);
    ~ManualWindow() override;

    /// Shows a page and comes to the front. @param page "workspaces/inspect.md", or with "#heading"
    void open(const QString& page);
    /// The page that is shown.
    QString page() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
