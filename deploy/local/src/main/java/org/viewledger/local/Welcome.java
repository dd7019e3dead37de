package org.viewledger.local;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.dashboard.pages.SampleDoor;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.settings.Settings;

/**
 * A running system, as those who use it need to know it.
 *
 * @param oneTimePassword the first administrator's way in; it works once
 * @param doors accounts that everybody may try
 */
record Welcome(
    URI address,
    String oneTimePassword,
    List<SampleDoor> doors,
    DataFolder folder,
    BrokerAccess broker,
    Settings settings) {

  void print(PrintStream out) {
    out.println("Viewledger đã sẵn sàng / is ready: " + address + "/");
    if (doors.isEmpty()) {
      out.println(
          "Mật khẩu dùng một lần cho quản trị viên / one-time password for the administrator: "
              + oneTimePassword);
    } else {
      out.println(
          "Mở địa chỉ trên, chọn một vai để vào / open the address above and choose a role; or by"
              + " name, tên đăng nhập: "
              + doors.stream().map(SampleDoor::name).collect(Collectors.joining(", "))
              + "; mật khẩu / password: "
              + doors.get(0).password());
    }
    out.println("Dữ liệu / data: " + folder.root() + "   (Ctrl-C để dừng / to stop)");
    if (!settings.sources().isEmpty()) {
      out.println(
          "Đọc "
              + settings.sources().size()
              + " nguồn trong cài đặt; xem tình trạng bằng ./viewledger status / reading the"
              + " sources of the settings, see ./viewledger status");
    }
  }

  @Override
  public String toString() {
    return "Welcome[" + address + ", password not shown]";
  }
}
