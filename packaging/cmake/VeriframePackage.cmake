# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed beside the programs, and the Debian package that CPack makes of it: packaging/build-package.

set(desktop "${PROJECT_SOURCE_DIR}/packaging/desktop")
set(documents "${CMAKE_CURRENT_BINARY_DIR}/documents")
set(packageDocuments "${CMAKE_INSTALL_DATADIR}/doc/veriframe") # where Debian looks: under the package's name
set(VERIFRAME_PACKAGE_CONTACT "The Veriframe developers <veriframe@veriframe.invalid>" CACHE STRING
    "Who answers for the package: name and address")
# Software centres show pictures from the web; who publishes the program names the place that has them.
set(VERIFRAME_HOMEPAGE "https://veriframe.invalid" CACHE STRING
    "Web address below which screenshots/*.png are those of resources/screenshots")

# Manual pages and completions come from the programs' own options, so that they tell the same.
#   veriframe_document(TARGET ARGUMENT...)      the arguments go before the form: bash, zsh, fish, man
function(veriframe_document target)
  set(files)
  foreach(form_name "man ${target}.1.gz" "bash ${target}.bash" "zsh _${target}" "fish ${target}.fish")
    separate_arguments(form_name)
    list(GET form_name 0 form)
    list(GET form_name 1 name)
    set(pipe "")
    if(form STREQUAL "man")
      set(pipe "| gzip -9n")
    endif()
    # gzip would hide that the program failed.
    add_custom_command(
      OUTPUT "${documents}/${name}"
      COMMAND ${CMAKE_COMMAND} -E make_directory "${documents}"
      COMMAND sh -c "program=$1 file=$2; shift 2; text=$(\"$program\" \"$@\") && printf '%s\\n' \"$text\" ${pipe} >\"$file\""
              sh $<TARGET_FILE:${target}> "${documents}/${name}" ${ARGN} ${form}
      DEPENDS ${target}
      VERBATIM)
    list(APPEND files "${documents}/${name}")
  endforeach()
  add_custom_target(${target}_documents ALL DEPENDS ${files})
  install(FILES "${documents}/${target}.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${documents}/${target}.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
          RENAME ${target})
  install(FILES "${documents}/_${target}" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
  install(FILES "${documents}/${target}.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endfunction()

veriframe_document(veriframe-cli completion)
if(VERIFRAME_WORKBENCH)
  veriframe_document(veriframe --completion)
  install(FILES "${desktop}/veriframe.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  configure_file("${desktop}/veriframe.metainfo.xml.in" "${documents}/veriframe.metainfo.xml" @ONLY)
  install(FILES "${documents}/veriframe.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo"
          RENAME org.veriframe.Veriframe.metainfo.xml)
  install(FILES "${desktop}/veriframe-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
          RENAME veriframe.xml)
  install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/veriframe.svg"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
install(FILES "${desktop}/copyright" DESTINATION "${packageDocuments}")
install(PROGRAMS "${PROJECT_SOURCE_DIR}/packaging/slurm/preprocess.sbatch"
                 "${PROJECT_SOURCE_DIR}/packaging/slurm/submit-preprocess"
                 "${PROJECT_SOURCE_DIR}/packaging/slurm/train.sbatch"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/veriframe/slurm")

# The version: the release's where its tag is checked out, else a step before it that grows with the commits' days.
set(VERIFRAME_PACKAGE_VERSION "${PROJECT_VERSION}")
set(packageDate "Sat, 28 Nov 2026 12:00:00 +0000")
find_package(Git QUIET)
if(GIT_FOUND AND EXISTS "${PROJECT_SOURCE_DIR}/.git")
  function(veriframe_git variable)
    execute_process(COMMAND ${GIT_EXECUTABLE} ${ARGN} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
                    OUTPUT_VARIABLE output OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    set(${variable} "${output}" PARENT_SCOPE)
  endfunction()
  veriframe_git(tag describe --exact-match --match "v${PROJECT_VERSION}" HEAD)
  veriframe_git(day -c log.showSignature=false log -1 --format=%cd --date=format-local:%Y%m%d)
  veriframe_git(packageDate log -1 --format=%cD)
  veriframe_git(commit rev-parse --short=9 HEAD)
  if(NOT tag)
    string(APPEND VERIFRAME_PACKAGE_VERSION "~git${day}.${commit}")
  endif()
endif()

# Debian's own form of a change log; ours stands beside it.
file(WRITE "${documents}/changelog" "veriframe (${VERIFRAME_PACKAGE_VERSION}) bookworm; urgency=medium

  * CHANGELOG.md.gz tells what is new.

 -- ${VERIFRAME_PACKAGE_CONTACT}  ${packageDate}
")
add_custom_command(
  OUTPUT "${documents}/changelog.gz" "${documents}/CHANGELOG.md.gz"
  COMMAND sh -c "gzip -9nc \"$1\" >\"$2/changelog.gz\"" sh "${documents}/changelog" "${documents}"
  COMMAND sh -c "gzip -9nc \"$1\" >\"$2/CHANGELOG.md.gz\"" sh "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${documents}"
  DEPENDS "${documents}/changelog" "${PROJECT_SOURCE_DIR}/CHANGELOG.md"
  VERBATIM)
add_custom_target(veriframe_changes ALL DEPENDS "${documents}/changelog.gz" "${documents}/CHANGELOG.md.gz")
install(FILES "${documents}/changelog.gz" "${documents}/CHANGELOG.md.gz" "${PROJECT_SOURCE_DIR}/README.md"
        DESTINATION "${packageDocuments}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME veriframe)
set(CPACK_PACKAGE_VERSION "${VERIFRAME_PACKAGE_VERSION}")
set(CPACK_PACKAGE_VENDOR "The Veriframe developers")
set(CPACK_PACKAGE_CONTACT "${VERIFRAME_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "find face manipulation in video")
set(CPACK_PACKAGE_DESCRIPTION
    "Veriframe judges the faces of a video frame by frame with an ensemble of neural
networks, prepares datasets, trains such networks and chooses their
checkpoints. It holds the workbench, veriframe, and the command line,
veriframe-cli.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The fast matrix products, dlib's landmarks, the typeface and Qt's plug-ins are found at run time, which no linker sees.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libopenblas0-pthread, libdlib-data, fonts-inter, qt6-qpa-plugins, libqt6svg6, ca-certificates")
# Qt's own words in the window's languages; Chinese and Japanese letters.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, fonts-droid-fallback")
set(CPACK_STRIP_FILES ON)
# Whatever the umask of who builds it.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
