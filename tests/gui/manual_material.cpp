// SPDX-License-Identifier: GPL-3.0-or-later
// What packaging/update-manual makes of the window for the manual:
//   veriframe_manual_material keys FILE.md          the page of all keys
//   veriframe_manual_material picture FROM TO.png   a screenshot, smaller and with few colours
#include "few_colours.h"
#include "keys_page.h"
#include "workbench_fixture.h"

#include <QApplication>
#include <QFile>
#include <cstdio>

namespace veriframe::test {

namespace {

constexpr int pictureWidthPx = 1280, dialogWidthPx = 700;

bool writeKeys(const QString& path)
{
    Workbench bench;
    bench.start();
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(keysPage(bench.window().actions()).toUtf8()) > 0;
}

bool writePicture(const QString& from, const QString& to)
{
    const QImage shot(from);
    if (shot.isNull())
        return false;
    // Windows are taken at twice the size; a dialog stays as large as its text can be read.
    const int width = shot.width() > 2 * dialogWidthPx ? pictureWidthPx : dialogWidthPx;
    const QImage scaled = shot.scaledToWidth(std::min(width, shot.width()), Qt::SmoothTransformation);
    return withFewColours(scaled).save(to, "PNG", 0);
}

} // namespace

} // namespace veriframe::test

int main(int argc, char** argv)
{
    using namespace veriframe::test;
    const QApplication application(argc, argv);
    const QStringList words = QApplication::arguments().mid(1);
    const bool done = words.size() == 2 && words[0] == QLatin1String("keys")      ? writeKeys(words[1])
                      : words.size() == 3 && words[0] == QLatin1String("picture") ? writePicture(words[1], words[2])
                                                                                  : false;
    if (!done)
        std::fprintf(stderr, "Nothing was written. See the beginning of tests/gui/manual_material.cpp.\n");
    return done ? 0 : 1;
}
