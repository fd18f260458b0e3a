# SPDX-License-Identifier: GPL-3.0-or-later
# The published configurations are data; the program carries them, so that it works without being installed. Sets
# VERIFRAME_EMBEDDED_CONFIGS to the source file that holds them; the fuzzers need it too.
foreach(name b7 b5 b0)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/configs/${name}.json)
  file(READ ${PROJECT_SOURCE_DIR}/resources/configs/${name}.json VERIFRAME_CONFIG_${name})
endforeach()
set(VERIFRAME_EMBEDDED_CONFIGS ${CMAKE_CURRENT_BINARY_DIR}/config_json.cpp)
configure_file(${CMAKE_CURRENT_LIST_DIR}/config_json.cpp.in ${VERIFRAME_EMBEDDED_CONFIGS} @ONLY)
