// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

class QHBoxLayout;

namespace veriframe {

class GroupTitle;

/// A card: a raised ground with round corners, a title in small capitals, content below it.
class CardFrame : public QWidget {
    Q_OBJECT

public:
    explicit CardFrame(const QString& title, QWidget* parent = nullptr);
    ~CardFrame() override;

    QString title() const;
    /// Takes it over.
    void setContent(QWidget* content);
    /// At the right end of the title; takes it over.
    void addTrailing(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
