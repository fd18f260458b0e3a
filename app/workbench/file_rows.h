// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QString>
#include <vector>

namespace veriframe {

/// A file in a list: what it is, how it stands with it.
struct FileRow {
    enum class State { reading, good, absent, partial, bad };

    QString key;    ///< tells rows apart: a path or name
    QString title;  ///< "111 e36", a file's name
    QString note;   ///< quiet, behind the title: the full name; may be empty
    QString status; ///< at the right, short: "checksum verified"
    QString detail; ///< in a second line: what it is, or what is wrong with it; empty: one line
    State state = State::reading;
    QString toolTip;
    bool operator==(const FileRow&) const = default;
};

/// Files, one or two lines each. Rows are kept by their key, so
/// that selection and focus stay where they are when a state changes.
class FileRows : public QListWidget {
    Q_OBJECT

public:
    explicit FileRows(QWidget* parent = nullptr);

    void setRows(const std::vector<FileRow>& rows);

    const std::vector<FileRow>& rows() const { return m_rows; }

    /// Where notes stand: behind the widest title that has one. Pixels.
    int titleColumnWidth() const;

    /// Keys of the selected rows.
    QStringList selectedKeys() const;
    /// As high as its rows, from one to `most` lines.
    void setMostLines(int most);
    /// Shown in the middle while there is no row.
    void setPlaceholder(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<FileRow> m_rows;
    int m_mostLines = 7;
    QString m_placeholder;
};

} // namespace veriframe
