### The frame of every staff page: navigation, who is logged in, pages that cannot be shown.

## Around every page

frame-to-content = Đến nội dung
frame-navigation = Chính
frame-menu = Menu
frame-your-account = Tài khoản
frame-log-out = Đăng xuất

## The navigation

nav-overview = Tổng quan
nav-feedback = Phản hồi
nav-cases = Vụ việc
nav-cases-open = đang mở
nav-new-contact = Liên hệ mới
nav-surveys = Khảo sát
nav-programs = Chương trình
nav-dispositions = Kết quả xử lý
nav-touchpoints = Điểm tiếp xúc
nav-teams = Nhóm
nav-case-rules = Quy tắc vụ việc
nav-webhooks = Webhook
nav-users = Người dùng
nav-security = Bảo mật
nav-tokens = Token API
nav-outbox = Thư đã gửi
nav-audit = Nhật ký kiểm tra
nav-jobs = Tác vụ

## Pages that cannot be shown

page-not-found = Không tìm thấy
page-not-here = Không có ở đây
page-not-yours = Không có quyền xem
page-did-not-work = Không thực hiện được
page-away = Hiện không truy cập được
page-try-again = Thử lại
page-to-overview = Về trang tổng quan
