### People: logging in, one’s own account, users, teams, security, API tokens.

## Logging in

login-title = Đăng nhập
login-email = Email
login-password = Mật khẩu
login-button = Đăng nhập
login-code = Mã
login-code-help = Sáu chữ số mà ứng dụng đang hiển thị, hoặc một mã khôi phục.
login-begin-anew = Bắt đầu lại
login-no-code-wanted = Không có lần đăng nhập nào đang chờ mã ở đây.
login-wrong = Email và mật khẩu không khớp nhau.
login-code-wrong = Mã này sai hoặc đã được dùng.
login-over = Lần đăng nhập này đã kết thúc: có quá nhiều mã sai hoặc đã quá lâu. Vui lòng bắt đầu lại.

## Your account

account-title = Tài khoản
account-choose-password = Chọn mật khẩu
account-set-up-factor = Thiết lập xác thực hai lớp

## Your account: the password

account-password = Mật khẩu
account-password-note = Sau khi đổi, phiên ở đây vẫn giữ nguyên, mọi nơi khác đều bị đăng xuất.
account-password-made-note = Mật khẩu vừa dùng chỉ dành cho một lần đăng nhập. Hãy chọn một mật khẩu mà chỉ mình biết.
account-log-in-as = Đăng nhập với
account-password-present = Hiện tại
account-password-new = Mới
account-password-help = Ít nhất mười ký tự. Vài từ liền nhau là đủ tốt.
account-password-change = Đổi mật khẩu
account-password-changed = Đã đổi mật khẩu. Mọi nơi khác đã bị đăng xuất.

## Your account: the language

account-language = Ngôn ngữ
account-language-note = Khách hàng vẫn đọc bằng ngôn ngữ của họ, dù chọn gì ở đây.
account-language-label = Ngôn ngữ của các trang nội bộ
account-language-of-browser = Theo trình duyệt
account-language-use = Dùng ngôn ngữ này
account-language-unknown = Các trang nội bộ có tiếng Anh, tiếng Đức, tiếng Tây Ban Nha và tiếng Việt. Vui lòng chọn một trong số này.

## Your account: where you are signed in

account-sessions = Nơi đang đăng nhập
account-session-device = Thiết bị
account-device-phone = Điện thoại
account-device-tablet = Máy tính bảng
account-device-desktop = Máy tính
account-device-unknown = Thiết bị không rõ loại
account-session-since = Đăng nhập lúc
account-session-last-used = Dùng lần cuối
account-session-end = Kết thúc
account-session-this = Phiên này
account-session-end-it = Kết thúc
account-session-ended = Phiên đó đã kết thúc.
account-log-out-everywhere = Đăng xuất mọi nơi

## Your account: the second factor

account-factor = Xác thực hai lớp
account-factor-what = Một mã từ ứng dụng trên điện thoại, ngoài mật khẩu. Người biết mật khẩu vẫn không vào được.
account-factor-needed = Vai trò này bắt buộc: một mã từ ứng dụng trên điện thoại, ngoài mật khẩu. Trước khi thiết lập xong, các phần khác chưa mở.
account-factor-set-up = Thiết lập
account-factor-scan = Quét hình này bằng một ứng dụng tạo mã, như của điện thoại hoặc của trình quản lý mật khẩu, hoặc nhập khóa vào đó.
account-factor-qr = Mã QR của khóa
account-factor-key = Khóa:
account-factor-code = Mã mà ứng dụng hiển thị
account-factor-turn-on = Bật
account-factor-another-key = Tạo khóa khác
account-factor-on = Đang bật
account-factor-since = từ { $since }. { $codes ->
    [0] Không còn mã khôi phục nào.
   *[other] Còn { $codes } mã khôi phục.
}
account-factor-is-on = Đã bật xác thực hai lớp.
account-factor-is-off = Đã tắt xác thực hai lớp.
account-factor-remove = Gỡ bỏ
account-factor-remove-note = Khi đó chỉ cần mật khẩu là mở được tài khoản. Để dùng điện thoại khác, hãy gỡ bỏ rồi thiết lập lại.
account-factor-remove-button = Gỡ bỏ xác thực hai lớp
account-your-password = Mật khẩu
account-new-codes = Mã khôi phục mới
account-new-codes-note = Các mã cũ sẽ hết hiệu lực.
account-new-codes-button = Tạo mã mới
account-old-codes-over = Các mã khôi phục cũ không còn hiệu lực.
account-codes = Các mã khôi phục.
account-codes-note = Mỗi mã dùng được một lần thay cho ứng dụng. Hãy cất chúng ở nơi khác với điện thoại: chúng không hiển thị lại.
factor-on-already = Xác thực hai lớp đã bật. Hãy gỡ bỏ trước khi thiết lập ứng dụng khác.
factor-not-begun = Vui lòng bắt đầu thiết lập xác thực hai lớp trước.
factor-code-wrong = Mã này sai. Cứ 30 giây ứng dụng hiển thị một mã mới.
factor-none-for-codes = Chưa bật xác thực hai lớp nên không cần mã khôi phục.

## What is wrong with a password

password-not-yours = Mật khẩu không đúng.
password-same = Đây là mật khẩu cũ. Hãy chọn mật khẩu khác.
password-too-short = Dùng ít nhất { $shortest } ký tự. Vài từ liền nhau thì dễ nhớ.
password-too-long = Dùng nhiều nhất { $longest } ký tự.
password-personal = Đừng dùng tên hoặc địa chỉ email.
password-common = Mật khẩu này nằm trong số những mật khẩu kẻ tấn công thử đầu tiên. Hãy chọn mật khẩu khác, như vài từ liền nhau.

## Users

users-title = Người dùng
users-name = Tên
users-email = Email
users-role = Vai trò
users-teams = Nhóm
users-role-and-teams = Vai trò, nhóm
users-second-factor = Xác thực hai lớp
users-factor-yes = Có
users-factor-no = Không
users-last-log-in = Đăng nhập lần cuối
users-never = chưa bao giờ
users-state = Trạng thái
users-active = Hoạt động
users-disabled = Đã khóa
users-to-choose-a-password = Cần chọn mật khẩu
users-new = Người dùng mới
users-new-note = Hệ thống tạo mật khẩu cho một lần đăng nhập và chỉ hiển thị một lần. Với mật khẩu đó, người dùng tự chọn mật khẩu riêng.
users-add = Thêm người dùng
users-added = Đã thêm người dùng.
users-address-required = Vui lòng nhập địa chỉ dùng để đăng nhập.
users-address-taken = Đã có người dùng với địa chỉ này.
users-agent-unknown = Không có nhân viên “{ $key }”.
users-team-unknown = Không có nhóm “{ $key }”.
users-last-administrator = Đây là quản trị viên cuối cùng. Hãy giao vai trò này cho người khác trước.

## One user

user-made-password = Mật khẩu cho một lần đăng nhập:
user-made-password-note = Mật khẩu này không hiển thị lại.
user-save = Lưu
user-log-in = Đăng nhập
user-new-password = Mật khẩu mới
user-new-password-note = Hệ thống tạo mật khẩu cho một lần đăng nhập và chỉ hiển thị một lần. Người dùng bị đăng xuất mọi nơi.
user-make-password = Tạo mật khẩu
user-password-set = Người dùng có mật khẩu mới và đã bị đăng xuất mọi nơi.
user-end-sessions = Kết thúc các phiên
user-end-sessions-note = Người dùng bị đăng xuất mọi nơi và có thể đăng nhập lại.
user-log-out = Đăng xuất người dùng
user-sessions-ended = Người dùng đã bị đăng xuất mọi nơi.
user-reset-factor = Đặt lại xác thực hai lớp
user-reset-factor-note = Dành cho người mất điện thoại và mã khôi phục. Hãy chắc chắn rằng chính người đó yêu cầu.
user-take-factor-away = Gỡ bỏ xác thực hai lớp
user-factor-reset = Người dùng không còn xác thực hai lớp và đã bị đăng xuất mọi nơi.
user-disable = Khóa
user-disable-note = Người dùng bị đăng xuất và không thể đăng nhập. Những gì đã làm vẫn giữ nguyên. Vụ việc đang mở vẫn thuộc về họ cho đến khi có người nhận.
user-disable-button = Khóa người dùng
user-is-disabled = Người dùng không thể đăng nhập nữa.
user-enable = Mở khóa
user-enable-note = Người dùng có thể đăng nhập lại.
user-enable-button = Mở khóa người dùng
user-is-enabled = Người dùng có thể đăng nhập lại.
user-changed = Đã thay đổi người dùng.

## Teams and sites

teams-title = Nhóm
teams-none = Chưa có nhóm nào
teams-none-hint = Nhóm được tạo khi có liên hệ đầu tiên nhắc đến, hoặc tại đây.
teams-name = Tên
teams-key = Khóa
teams-key-help = Ví dụ: billing-1.
teams-site = Địa điểm
teams-sites = Địa điểm
teams-no-site = Không có
teams-new = Nhóm mới
teams-one = Nhóm { $key }
teams-new-note = Khóa đã có sẽ thay đổi nhóm đó. Các liên hệ giữ nhóm cũ của mình.
teams-save = Lưu nhóm
team-added = Đã thêm nhóm “{ $key }”.
team-changed = Đã thay đổi nhóm “{ $key }”.
team-same = Nhóm “{ $key }” vốn đã như vậy.
teams-new-site = Địa điểm mới
teams-new-site-note = Nơi có các nhóm và điểm tiếp xúc. Khóa đã có sẽ đổi tên địa điểm đó.
teams-save-site = Lưu địa điểm
team-site-added = Đã thêm địa điểm “{ $key }”.
team-site-changed = Đã thay đổi địa điểm “{ $key }”.
team-site-same = Địa điểm “{ $key }” vốn đã như vậy.
team-site-unknown = Không có địa điểm nào với khóa này. Vui lòng thêm trước.

## Security

security-title = Bảo mật
security-factor = Xác thực hai lớp
security-factor-note = Ai cũng có thể thiết lập trong “Tài khoản”. Người có vai trò được đánh dấu ở đây phải thiết lập: trước đó các phần khác chưa mở.
security-must = Bắt buộc
security-have-one = { $have } trên { $all } đã có
security-save = Lưu
security-saved = Đã lưu quy tắc. Quy tắc có hiệu lực từ trang tiếp theo được mở.

## API tokens

tokens-title = Token API
tokens-list = Token
tokens-none = Chưa có token nào
tokens-none-hint = Phần mềm báo liên hệ hoặc đọc điểm cần có một token.
tokens-name = Tên
tokens-scopes = Phạm vi
tokens-made-at = Tạo lúc
tokens-ends = Hết hạn
tokens-last-used = Dùng lần cuối
tokens-never = không có
tokens-state = Trạng thái
tokens-revoked = Đã thu hồi
tokens-past = Đã hết hạn
tokens-revoke = Thu hồi
tokens-revoke-note = Từ giờ, chương trình dùng token này sẽ bị từ chối.
tokens-revoke-button = Thu hồi token này
tokens-is-revoked = Đã thu hồi token. Yêu cầu tiếp theo của token sẽ bị từ chối.
tokens-made = Token mới tạo
tokens-made-note = Hãy sao chép ngay: chỉ lưu mã băm, và token không hiển thị lại.
tokens-new = Token mới
tokens-name-help = Để nhận ra token, ví dụ helpdesk.
tokens-may = Được phép
tokens-ends-help = Số ngày hoặc ngày cuối cùng, ví dụ 2027-06-30. Để trống: không hết hạn.
tokens-make = Tạo token
token-name-required = Hãy đặt tên cho token để nhận ra sau này.
token-scope-required = Hãy chọn ít nhất một phạm vi: { $scopes }.
token-scope-unknown = Không có phạm vi “{ $scope }”. Các phạm vi là { $scopes }.
token-end-past = Token phải hết hạn trong tương lai.
token-end-syntax = Hãy nhập số ngày hoặc ngày cuối cùng, ví dụ 2027-06-30.
