# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of Veriframe has in common, in one place.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

find_program(VERIFRAME_CCACHE ccache)
if(VERIFRAME_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers carry time stamps and macros that ccache would otherwise refuse.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${VERIFRAME_CCACHE})
endif()

find_package(Threads REQUIRED)

# Warnings, sanitizers and the include root for one target.
function(veriframe_configure_target target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                           -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds # false alarms of GCC 12 on std::string (GCC bug 105329)
                                           -fno-math-errno)
  if(VERIFRAME_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(VERIFRAME_SANITIZE)
    # Instrumented code hides from GCC 12 that std::regex and std::optional set what they read.
    target_compile_options(${target} PRIVATE -fsanitize=${VERIFRAME_SANITIZE} -fno-omit-frame-pointer
                                             -Wno-maybe-uninitialized)
    target_link_options(${target} PRIVATE -fsanitize=${VERIFRAME_SANITIZE})
  endif()
endfunction()

# A static library for one room of core: veriframe_<name>. Include as "<name>/<file>.h".
#   veriframe_add_library(media SOURCES a.cpp b.cpp PUBLIC veriframe_base PRIVATE PkgConfig::LIBAV)
function(veriframe_add_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(veriframe_${name} STATIC ${ARG_SOURCES})
  target_include_directories(veriframe_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(veriframe_${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  veriframe_configure_target(veriframe_${name})
endfunction()

# One GoogleTest executable; each of its tests becomes a ctest entry, so that a skip is visible as such.
#   veriframe_add_test(tst_npy SOURCES tst_npy.cpp LIBRARIES veriframe_base [TIMEOUT seconds])
function(veriframe_add_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBRARIES" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} veriframe_test_support GTest::gmock GTest::gtest_main)
  veriframe_configure_target(${name})
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 120 TEST_PREFIX "${name}: "
                       PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${name}")
endfunction()

# One Qt Test executable, run on the offscreen platform, and once more on a real X server (Xvfb) where that is installed.
#   veriframe_add_gui_test(tst_video_view SOURCES tst_video_view.cpp LIBRARIES veriframe_widgets [TIMEOUT seconds]
#                          [ON_XVFB names])
# ON_XVFB: of the test's functions, those in which X11 may make a difference; NONE: in none. Without it all run twice.
function(veriframe_add_gui_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBRARIES;ON_XVFB" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LIBRARIES} Qt6::Test)
  target_compile_definitions(${name} PRIVATE VERIFRAME_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  veriframe_configure_target(${name})
  add_test(NAME "${name} (offscreen)" COMMAND "${PROJECT_SOURCE_DIR}/tests/support/run-offscreen" $<TARGET_FILE:${name}>)
  set_tests_properties("${name} (offscreen)" PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${name};gui")
  find_program(VERIFRAME_XVFB_RUN xvfb-run)
  if(VERIFRAME_XVFB_RUN AND NOT "${ARG_ON_XVFB}" STREQUAL "NONE")
    add_test(NAME "${name} (Xvfb)" COMMAND ${VERIFRAME_XVFB_RUN} -a -s "-screen 0 1600x1000x24 -nolisten tcp"
                                           $<TARGET_FILE:${name}> ${ARG_ON_XVFB})
    set_tests_properties("${name} (Xvfb)" PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${name};gui"
                         ENVIRONMENT "QT_QPA_PLATFORM=xcb")
  endif()
endfunction()
