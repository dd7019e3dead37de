package org.viewledger.local;

import picocli.CommandLine.Command;

/** What {@code demo} is told on the command line: its folder is its own. */
@Command(
    name = "viewledger demo",
    description = {
      "Chạy thử với số liệu mẫu, thư mục tạm sẽ bị xóa khi dừng; Ctrl-C để dừng.",
      "Tries it with made-up pages in a folder that is gone afterwards; Ctrl-C stops it."
    })
final class DemoArguments extends CommonArguments {}
