// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

class QAction;

namespace veriframe {

/// Empty, loading and failed as designed states in the place of the content: one sentence what is (not) there, one what
/// to do, one button (and a quieter one where there is a second way).
class StateCard : public QWidget {
    Q_OBJECT

public:
    enum class Kind { empty, loading, failed };

    explicit StateCard(QWidget* parent = nullptr);
    ~StateCard() override;

    /// @param text wraps anywhere, so long paths are never cut; where it failed, cause and remedy, to be selected
    /// @param icon a name for themedIcon(); loading shows bars in its place
    void setContent(Kind kind, const QString& title, const QString& text, const QString& icon = {});
    Kind kind() const;
    /// nullptr: no button.
    void setActions(QAction* primary, QAction* secondary = nullptr);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
