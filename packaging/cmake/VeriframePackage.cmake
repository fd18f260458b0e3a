# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed beside the programs, and the Debian package that CPack makes of it:
#   cmake --preset release && cmake --build --preset release && (cd build/release && cpack -G DEB)

set(desktop "${PROJECT_SOURCE_DIR}/packaging/desktop")

# Manual page and completions come from the command line's own options, so that they tell the same.
set(documents "${CMAKE_CURRENT_BINARY_DIR}/documents")
add_custom_command(
  OUTPUT "${documents}/veriframe-cli.1.gz" "${documents}/veriframe-cli.bash" "${documents}/_veriframe-cli"
         "${documents}/veriframe-cli.fish"
  COMMAND ${CMAKE_COMMAND} -E make_directory "${documents}"
  COMMAND sh -c "\"$1\" completion man | gzip -9n >\"$2/veriframe-cli.1.gz\"" sh $<TARGET_FILE:veriframe-cli> "${documents}"
  COMMAND sh -c "\"$1\" completion bash >\"$2/veriframe-cli.bash\"" sh $<TARGET_FILE:veriframe-cli> "${documents}"
  COMMAND sh -c "\"$1\" completion zsh >\"$2/_veriframe-cli\"" sh $<TARGET_FILE:veriframe-cli> "${documents}"
  COMMAND sh -c "\"$1\" completion fish >\"$2/veriframe-cli.fish\"" sh $<TARGET_FILE:veriframe-cli> "${documents}"
  DEPENDS veriframe-cli
  VERBATIM)
add_custom_target(veriframe_documents ALL
                  DEPENDS "${documents}/veriframe-cli.1.gz" "${documents}/veriframe-cli.bash"
                          "${documents}/_veriframe-cli" "${documents}/veriframe-cli.fish")

install(FILES "${documents}/veriframe-cli.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${documents}/veriframe-cli.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
        RENAME veriframe-cli)
install(FILES "${documents}/_veriframe-cli" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${documents}/veriframe-cli.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
if(VERIFRAME_WORKBENCH)
  install(FILES "${desktop}/veriframe.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${desktop}/veriframe.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
          RENAME org.veriframe.Veriframe.metainfo.xml)
  install(FILES "${desktop}/veriframe-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
          RENAME veriframe.xml)
  install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/veriframe.svg"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/packaging/desktop/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME veriframe)
set(CPACK_PACKAGE_VENDOR "The Veriframe developers")
set(CPACK_PACKAGE_CONTACT "The Veriframe developers <veriframe@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "find face manipulation in video")
set(CPACK_PACKAGE_DESCRIPTION
    "Veriframe judges the faces of a video frame by frame with an ensemble of neural
networks, prepares datasets, trains such networks and chooses their
checkpoints. It holds the workbench, veriframe, and the command line,
veriframe-cli.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The fast matrix products, dlib's landmarks and the typeface are found at run time, which no linker sees.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-pthread, libdlib-data, fonts-inter, qt6-qpa-plugins, ca-certificates")
set(CPACK_STRIP_FILES ON)
include(CPack)
