using System.Collections.Frozen;
using System.Text.Json;

namespace ThenChot.Web.Platform.Acts;

/// <summary>
/// How history names columns and words to people. What only the machine needs (keys, versions, digests, ids of other
/// records) is left out.
/// </summary>
public static class HistoryWords
{
    private const long ValueScale = 10_000;

    private static readonly string[] Hidden =
    [
        "states", "moved", "id", "version", "path", "level", "series", "latest", "live", "imported", "payload", "sha256", "concurrency_stamp", "security_stamp", "password_hash", "normalized_user_name",
        "inquiry", "answer", "asker", "list", "file", "plan", "task", "happened_by", "about", "area",
        "two_factor_enabled", "idle_warnings", "acting_under", "last_step", "secret", "hash", "seen_at", "lockout_enabled", "access_failed_count", "credential_id", "public_key", "sign_count", "transports", "is_backup_eligible", "relations", "period_start", "period_end", "outline_version", "section", "band_rule", "kind_rule", "group_rule",
        "kind_code", "asked_by", "programme", "document", "target", "monitor", "lead_unit", "accountable", "evidence", "confirmed_in", "committee_decision", "signer_post", "group", "part", "acts", "draft", "trace",
        "card_sealed", "citizen_sealed", "content_code", "parent", "assigner", "assigned_by", "item", "person", "by", "decided_by", "recorder", "unit", "owner", "reported_by", "remedy_confirmed_by",
        "card_sealed", "citizen_sealed", "parent", "assigner", "assigned_by", "item", "person", "by", "decided_by", "recorder", "unit", "owner", "reported_by", "remedy_confirmed_by",
        "work", "rule_code", "planned_by", "list_approved_by", "roll_frozen_by", "key_salt", "key_check", "first_closer", "sealed_counts", "sealed_record", "sealed_task", "record", "previous", "disclosed_by",
    ];

    private static readonly FrozenSet<string> Scaled = new[] { "typed", "value", "low", "high", "amount", "derived", "reported" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Columns = Read("""
        code=Mã|name=Tên|full_name=Họ và tên|born_on=Ngày sinh|kind=Loại|founded_on=Thành lập|closed_on=Kết thúc hoạt động|from=Từ ngày|to=Đến trước ngày|title=Tên, chức danh|number=Số
        user_name=Tên đăng nhập|created_at=Lập lúc|made_at=Lập lúc|is_demo=Tài khoản trình diễn|must_change_password=Phải đổi mật khẩu|slip_issued_at=Cấp phiếu lúc|is_backed_up=Có bản sao trên thiết bị khác|disabled_at=Ngừng sử dụng lúc|lockout_end=Tạm khóa đến|role=Vai trò
        idle_closed_at=Đóng vì không dùng lúc|reopened_at=Mở lại lúc|device=Thiết bị|address=Địa chỉ mạng|began_at=Bắt đầu lúc|ended_at=Kết thúc lúc|set_up_at=Cài đặt lúc|used_at=Dùng lúc|on=Ngày|outcome=Kết quả
        unit_of_measure=Đơn vị tính|field=Lĩnh vực|meaning=Nội dung|legal_source=Căn cứ|frequency=Kỳ báo cáo|across_units=Cộng giữa các đơn vị|across_periods=Cộng giữa các kỳ|entry_mode=Cách nhập
        decimals=Số chữ số thập phân|rounding=Làm tròn|numerator=Tử số|denominator=Mẫu số|factor=Hệ số|period=Kỳ|scope=Phạm vi|cut_off_on=Ngày chốt số liệu|due_on=Thời hạn|grace_days=Số ngày gia hạn
        reopened_on=Ngày mở lại
        label=Tên mục|required=Bắt buộc|needs_signature=Lãnh đạo đơn vị duyệt gửi|line=Dòng
        month=Tháng|happened_as=Thực hiện theo|happened_on=Ngày thực hiện|dropped_on=Ngày đưa ra khỏi chương trình|changed_on=Ngày điều chỉnh|what=Việc điều chỉnh|old=Nội dung cũ
        opened_at=Mở lúc|state=Tình trạng|reopen_reason=Lý do mở lại|signed_number=Số văn bản|signed_on=Ngày ký|sent_on=Ngày gửi|sent_at=Gửi lúc|sent_by=Người duyệt gửi|received_at=Tiếp nhận lúc
        received_by=Nơi tiếp nhận|saved_at=Lưu lúc|typed=Số đã nhập|value=Giá trị|unread=Nội dung chưa đọc được|nature=Tính chất|reason=Lý do|day=Ngày|is_worked=Ngày làm việc|derived=Hệ thống tính|reported=Đơn vị báo cáo|entered_by=Người nhập|entered_at=Nhập lúc
        issuer=Cơ quan ban hành|type_name=Thể loại|symbol=Số ký hiệu|issued_on=Ngày ban hành|issued_from=Ban hành từ|subject=Trích yếu|signer=Người ký|signer_title=Chức vụ người ký
        signer_position=Chức vụ người ký|in_force_from=Hiệu lực từ|in_force_to=Hết hiệu lực từ|note=Ghi chú|host=Cơ quan chủ trì|held_on=Ngày tổ chức|form=Hình thức|points=Số điểm cầu
        invited=Số được triệu tập|present=Số có mặt|congress=Khóa|term_from=Nhiệm kỳ từ năm|term_to=Nhiệm kỳ đến năm|active_from=Giai đoạn từ|active_through=Giai đoạn đến|committee_name=Ban Chỉ đạo
        measure=Cách đo|basis=Mốc đánh giá|operator=So sánh|direction=Chiều|low=Mức dưới|high=Mức trên|figure_code=Mã số liệu|index_name=Chỉ số|source=Nguồn|group_count=Số chỉ tiêu con phải đạt
        judged_on=Ngày đánh giá|year=Năm|band_word=Mức gợi ý|band_because=Vì sao gợi ý|word=Mức đánh giá|step=Bước|proposed_by=Người đề xuất|proposed_on=Ngày đề xuất|checked_by=Người thẩm tra
        checked_on=Ngày thẩm tra|check_note=Ý kiến thẩm tra|confirmed_by=Người kết luận|confirmed_on=Ngày kết luận|kind_name=Loại|product=Sản phẩm|assigned_on=Ngày giao|deadline_kind=Loại thời hạn
        deadline_reason=Lý do chưa có hạn|look_again_on=Ngày xem lại|base_issued_on=Ngày ban hành văn bản gốc|days_after_issue=Số ngày sau ban hành|evidence_on=Ngày của minh chứng
        submitted_draft=Dự thảo trình ký|agreed_on=Ngày đồng ý ký|signing_remark=Ý kiến trả lại trình ký|work_phone=Điện thoại nơi làm việc|phone=Điện thoại liên hệ|mail=Thư điện tử liên hệ|said_by=Người góp ý|whose=Đơn vị, cá nhân
        programme_symbol=Chương trình|programme_name=Tên chương trình|unit_code=Mã đơn vị|unit_name=Đơn vị|as_of=Số liệu tính đến|last_draft=Dự thảo lần|text=Lời văn|written_by=Người viết
        written_at=Viết lúc|frozen_by=Người chốt|frozen_at=Chốt lúc|register_number=Số ký hiệu|recorded_by=Người ghi nhận|recorded_at=Ghi nhận lúc|position=Thứ tự|key=Khóa|url=Đường dẫn
        given=Biên chế được giao|counted_on=Ngày đếm|is_standing=Trong ban thường vụ|is_secretary=Là bí thư|is_deputy=Là phó bí thư|left_because=Lý do thôi|measures=Biện pháp|opened_on=Ngày lập
        result=Kết quả|done_on=Ngày hoàn thành|list_title=Danh sách|file_format=Dạng tệp
        body=Nội dung|published_on=Ngày công bố|withdrawn_on=Ngày rút|withdrawn_at=Rút lúc|giver=Bên bàn giao|made_by=Người lập|drafted_by=Người soạn|approved_by=Người phê duyệt|remark=Ý kiến|count=Số thao tác|decision=Quyết định|order=Thứ tự|passed=Chuyển trong hệ thống|shares=Tỷ lệ phân bổ|share=Tỷ lệ|figure=Số liệu
        group_name=Nhóm đơn vị|occasion=Cuộc họp, việc phát sinh|duty=Trách nhiệm|authority=Thẩm quyền|acknowledged_on=Ngày tiếp nhận|finished_on=Ngày xác nhận hoàn thành
        since=Từ ngày|reported_on=Ngày báo cáo|percent=Mức hoàn thành (%)|asked_on=Ngày đề nghị|old_due_on=Hạn cũ|new_due_on=Hạn mới|granted=Đồng ý gia hạn|decided_on=Ngày quyết định|confirmed=Xác nhận hoàn thành|marked_on=Ngày ghi
        found_on=Ngày chỉ ra|remedy_reported_on=Ngày báo cáo khắc phục|remedied_on=Ngày xác nhận khắc phục|remedy=Biện pháp khắc phục|returned=Ý kiến trả lại|returned_on=Ngày trả lại|returned_by=Người trả lại|remark_on=Ngày ghi ý kiến|minutes=Biên bản
        ceremony_on=Lễ kết nạp|official_on=Ngày chính thức|deducted_months=Số tháng không tính tuổi đảng|deduction_reason=Lý do không tính tuổi đảng|left_on=Ra khỏi danh sách từ|left_as=Hình thức|sex=Giới tính
        other_name=Tên gọi khác|birth_place=Nơi đăng ký khai sinh|home_place=Quê quán|residence=Nơi ở|occupation=Nghề nghiệp|schooling=Giáo dục phổ thông|profession=Chuyên môn, nghiệp vụ|theory=Lý luận chính trị
        receiver=Bên nhận|allowed_by=Người đồng ý
        until=Đến|content=Nội dung|age_from=Tuổi đảng tính từ
            came_as=Vào danh sách|finding=Kết luận rà soát|carried_decided_on=Quyết định kết nạp theo hồ sơ|carried_ceremony_on=Lễ kết nạp theo hồ sơ|carried_official_on=Ngày chính thức theo hồ sơ|elsewhere=Nơi đến|ground=Căn cứ, lý do|counts_from=Tính từ ngày|is_extended=Đã gia hạn|prolonged_months=Số tháng kéo dài dự bị|is_deadlocked=Chuyển cấp trên quyết định|effective_on=Có hiệu lực từ|ended_on=Ngày kết thúc|deed=Việc đã ghi|step_name=Bước|paper=Số văn bản|vote_base=Căn cứ tính|votes_yes=Tán thành|votes_no=Không tán thành|by_name=Người ghi|entered_above=Nhập thay
        body_kind=Chủ thể|looks_from=Thời kỳ được kiểm tra từ|looks_to=Thời kỳ được kiểm tra đến|clock_from=Bắt đầu tính thời hạn|extra_length=Gia hạn|extended_because=Lý do gia hạn|phase=Bước|started_on=Tiến hành từ ngày|concluded_on=Ngày kết luận|archived_on=Ngày lưu hồ sơ
        approved_on=Ngày ban hành|lead=Chủ trì, phối hợp|from_month=Từ tháng|to_month=Đến tháng|added_on=Ngày bổ sung|adjusted_because=Lý do điều chỉnh|inspected_on=Ngày quyết định kiểm tra|acted_on=Ngày vi phạm|later_days=Ngày có vi phạm mới
        never_lapses=Không áp dụng thời hiệu|holds_office=Đang giữ chức vụ|warrants_expulsion=Đến mức phải khai trừ|heard_on=Ngày nghe trình bày|absent_because=Đã mời mà không đến|announced_on=Ngày công bố|effect_ends_on=Hết hiệu lực từ|decided_form=Hình thức kỷ luật|purpose=Loại phiếu|members=Tổng số
        reprimand=Phiếu khiển trách|warning=Phiếu cảnh cáo|removal=Phiếu cách chức|expulsion=Phiếu khai trừ|against=Phiếu không kỷ luật|invalid=Phiếu không hợp lệ|is_cumulated=Cộng dồn|goes_up=Chuyển cấp trên|limitation=Thời hiệu|lapses_on=Thời hiệu đến
        ends_on=Ngày cuối cùng|extension_symbol=Quyết định gia hạn|extended_on=Ngày gia hạn|lifted_on=Kết thúc từ ngày|lifted_because=Căn cứ kết thúc
        sort=Loại đơn|sender=Người gửi|handling=Xử lý|classified_on=Ngày phân loại|answer=Kết quả trả lời
        group_number=Nhóm số|document_name=Văn bản
        signs=Biểu hiện số|evidence=Chứng cứ|reply_by=Chờ ý kiến đến|reply=Ý kiến, giải trình|replied_on=Ngày có ý kiến|is_confirmed=Xác minh có|verified_on=Ngày xác minh|handled_on=Ngày xử lý
        standing_form=Hình thức đang có|level=Lần|central=Cấp Trung ương|is_late=Gửi quá hạn|received_on=Ngày nhận|accepted_on=Ngày thụ lý|accepted_because=Lý do vẫn thụ lý|refused_on=Ngày trả lời không giải quyết|refused_because=Lý do không giải quyết|about=Khiếu nại về|answered_on=Ngày trả lời, giải quyết|new_form=Hình thức mới
        discipline_due=Phải thi hành kỷ luật|conclusion=Lời kết luận|out_on=Thôi tham gia từ ngày|is_required=Bắt buộc|made_on=Ngày của giấy tờ|said_on=Ngày khai
        track=Loại lấy phiếu|base_kind=Mẫu số|share_rounding=Làm tròn tỷ lệ|stage=Bước|list_approved_on=Ngày phê duyệt danh sách|all_members=Tổng số thành viên|slips_issued=Số phiếu phát ra|slips_returned=Số phiếu thu về|slips_invalid=Số phiếu không hợp lệ
        round=Kiểm lần|posts=Chức vụ|exclusion=Không lấy phiếu vì|exclusion_note=Ghi rõ|report_on=Nhận báo cáo|declaration_on=Nhận bản kê khai|post=Chức vụ|was_present=Có mặt khi mở|came_in=Vào hội trường|is_head=Trưởng ban kiểm phiếu|row=Dòng|agreed=Hai lần nhập khớp
        fingerprint=Mã xác nhận|disclosure=Phạm vi công bố|disclosed_on=Ngày công bố|replaced_because=Lý do kiểm lại|list_by=Hạn duyệt danh sách|hold_by=Hạn tổ chức|report_by=Hạn báo cáo|minutes_on=Nhận biên bản
        wanted=Đề nghị ghi là|answer_by=Hạn trả lời|processor=Bên xử lý dữ liệu|cell_opinion=Ý kiến của chi bộ|topic=Nội dung sinh hoạt|place=Giờ, địa điểm|absent_with_reason=Vắng có lý do|absent_without=Vắng không lý do|entered_on=Ngày nhập|round_on=Đợt trao|years=Số năm|decision_number=Số quyết định|badge_number=Số Huy hiệu|drawn_on=Ngày lập bảng|settled_on=Ngày chốt|people=Số người phải đóng|people_paid=Số người đóng đủ|due_vnd=Phải thu (đồng)|paid_vnd=Đã thu (đồng)|answered_by=Người trả lời
        owner_name=Người lập|query=Điều kiện lọc|merged_on=Ngày gộp|apart_on=Ngày tách lại|apart_reason=Lý do tách|told_on=Ngày ghi|opener=Nơi đề nghị|movers=Số người kiến nghị|sitting=Kỳ họp, hội nghị|confidence=Tín nhiệm|no_confidence=Không tín nhiệm|carried=Quá nửa không tín nhiệm|resigned_on=Ngày từ chức|removed_on=Ngày miễn nhiệm
        listed_on=Vào diện từ ngày|began_on=Từ ngày|accused=Số bị can, bị cáo|given_on=Ngày của ý kiến|may_work=Được ghi|because=Căn cứ, lý do|given_by=Người cho vào|given_at=Cho vào lúc|revoked_at=Thu hồi lúc|revoked_by=Người thu hồi
        asked_at=Đề nghị lúc|first_by=Người xác nhận thứ nhất|first_at=Xác nhận lần đầu lúc|second_by=Người xác nhận thứ hai|second_at=Xác nhận lần hai lúc|ends_at=Mở đến|closed_at=Đóng lúc|is_urgent=Mở khẩn cấp
        """);

    private static readonly FrozenDictionary<string, string> Words = Read("""
        city=đảng bộ thành phố|committee=đảng bộ trực thuộc|party_body=đảng bộ cơ sở|cell=chi bộ|agency=cơ quan
        organisation_specialist=Chuyên viên Ban Tổ chức|committee_reporter=Cán bộ báo cáo cấp ủy|committee_leader=Lãnh đạo cấp ủy|city_leader=Lãnh đạo Thành ủy|administrator=Quản trị|unit_administrator=Quản trị đơn vị
        password=mật khẩu|code=mã xác thực|passkey=khóa truy cập|unlock=mở khóa phiên|demo=thẻ trình diễn|moved=chuyển theo đơn vị kế thừa|undecided=chờ quyết định|ended=hết cùng đơn vị|handed_over=đã bàn giao
        demo_visitor=Khách xem thử|draft=nháp|awaiting_signature=chờ duyệt gửi|sent=đã gửi|returned=trả lại|received=đã tiếp nhận|reopened=mở lại để điều chỉnh
        number=số|text=chữ|day=ngày|yes_no=có/không|file=tệp|rows=danh sách nhiều dòng|document=văn bản|conference=hội nghị|work_item=nhiệm vụ
        drafting=đang dự thảo|promulgated=đã ký ban hành|month=tháng|quarter=quý|half=6 tháng|nine_months=9 tháng|year=năm|term=nhiệm kỳ|sum=cộng|ratio=tỷ lệ|distinct=đếm không trùng|none=không cộng
        flow=cộng các kỳ|stock=lấy kỳ cuối|per_period=từng kỳ|cumulative=lũy kế|half_up=lên từ một nửa|half_even=về số chẵn|down=bỏ phần lẻ|own_level=riêng cấp mình
        whole_body=toàn đảng bộ (đã gồm cấp dưới)|official=chính thức|estimate=ước thực hiện|reported=đơn vị báo cáo|derived=hệ thống tính|external=nguồn ngoài
        in_person=trực tiếp|online=trực tuyến|hybrid=trực tiếp kết hợp trực tuyến|central=Trung ương|other=khác|state=Nhà nước|party=Đảng|replaces=thay thế|amends=sửa đổi, bổ sung
        implements=triển khai thực hiện|not_set=chưa xác định thời hạn|fixed_date=có hạn cụ thể|after_issue=ký ban hành|continuing=nhiệm vụ thường xuyên|waiting=chờ quyết định, chờ điều kiện
        proposed=đề xuất|checked=đã thẩm tra|confirmed=đã kết luận|exceeded=vượt|met=đạt|basically_met=cơ bản đạt|expected_to_be_met=dự kiến đạt|not_yet_met=chưa đạt|hard_to_meet=khó đạt
        not_met=không đạt|not_yet_due=chưa đến kỳ đánh giá|count=số đếm|percent=tỷ lệ phần trăm|index_value=giá trị chỉ số|index_rank=thứ hạng|index_group=nhóm|sub_targets=nhóm chỉ tiêu
        yearly=hằng năm|by_date=đến một ngày|whole_term=cả nhiệm kỳ|above=trên|at_least=từ|below=dưới|at_most=không quá|between=trong khoảng|more_is_better=càng nhiều càng tốt
        less_is_better=càng ít càng tốt|all=tất cả|at_least_count=đủ số lượng|seat=trụ sở|function=chức năng|duty=nhiệm vụ|founding_decision=quyết định thành lập
        closing_decision=quyết định kết thúc hoạt động|delegated_power=giao quyền|organization_type=loại hình|official_members=số đảng viên chính thức|ongoing=đang củng cố|late=quá hạn|done=đã xong
        gathered=đã tập hợp|taken=tiếp thu|partly_taken=tiếp thu một phần|explained=giải trình|speech=tham luận|commendation=đề nghị khen thưởng|good_model=mô hình hay, cách làm sáng tạo
        secretary=Bí thư|standing_deputy=Phó Bí thư Thường trực|deputy=Phó Bí thư|standing_member=Ủy viên Ban Thường vụ|member=Ủy viên Ban Chấp hành|cell_member=Chi ủy viên
        submitted=chờ phê duyệt|applied=đã áp dụng|withdrawn=đã rút|found=thành lập|close=kết thúc hoạt động|merge=hợp nhất|absorb=sáp nhập|split=chia, tách|forward=về tổ chức ngày sau|backward=về tổ chức ngày trước|transfer=chuyển giao|rename=đổi tên|rekind=đổi loại hình|reverse=đảo lại
        card_handover=giao nhận thẻ|file_handover=giao nhận hồ sơ|lending=mượn, khai thác hồ sơ|residence_link=giữ mối liên hệ nơi cư trú
        male=nam|female=nữ|struck_off=xóa tên|resigned=xin ra khỏi Đảng|expelled=khai trừ|admission_annulled=hủy quyết định kết nạp|moved_away=chuyển ra ngoài đảng bộ thành phố|died=từ trần
        career=quá trình công tác|training=đào tạo, bồi dưỡng|reward=khen thưởng|honour=huy hiệu Đảng, danh hiệu|declared_history=đặc điểm lịch sử bản thân|recruitment=ngày tuyển dụng|youth_union=Đoàn TNCS Hồ Chí Minh|social_body=tổ chức chính trị - xã hội khác|military=nhập ngũ, xuất ngũ|academic_title=học hàm|degree=học vị|foreign_language=ngoại ngữ|computing=tin học|minority_language=tiếng dân tộc thiểu số|ethnicity=dân tộc|religion=tôn giáo|health=sức khỏe, thương binh, gia đình chính sách|economy=kinh tế bản thân và gia đình|abroad=quan hệ với nước ngoài|family=hoàn cảnh gia đình
        member_keeper=Cán bộ quản lý đảng viên|cell_secretary=Bí thư chi bộ|party_member=Đảng viên|inspection_officer=Cán bộ kiểm tra|inspection_head=Lãnh đạo ủy ban kiểm tra
        organisation=tổ chức đảng|official_member=đảng viên chính thức|probationary_member=đảng viên dự bị|party_committee=cấp ủy, ban thường vụ|commission=ủy ban kiểm tra|advisory_board=cơ quan tham mưu|party_cell=chi bộ
        denunciation=tố cáo|complaint=khiếu nại kỷ luật|both=vừa khiếu nại vừa tố cáo|petition=kiến nghị, phản ánh|taken_up=thụ lý|passed_on=chuyển nơi có thẩm quyền|not_handled=không giải quyết
        party_life=đình chỉ sinh hoạt đảng|party_office=đình chỉ chức vụ trong Đảng
        violation=nội dung vi phạm|form=hình thức kỷ luật|procedure=trình tự, thủ tục|reminder=nhắc nhở|review=kiểm điểm|discipline=kỷ luật|upheld=giữ nguyên|increased=tăng|reduced=giảm|annulled=xóa|reprimand=khiển trách|warning=cảnh cáo|removal=cách chức|expulsion=khai trừ|dissolution=giải tán|propose=đề nghị|no_limit=không áp dụng thời hiệu|inside=còn thời hiệu|last_day=ngày cuối thời hiệu|out=hết thời hiệu
        preparing=chuẩn bị|conducting=tiến hành|concluding=kết thúc|archived=đã lưu hồ sơ|carried_out_well=thực hiện tốt, không có vi phạm|has_shortcomings=có khuyết điểm|in_violation=có vi phạm|head=trưởng đoàn|deputy_head=phó trưởng đoàn|team_member=thành viên
        conclusion=thông báo kết luận|directive=chỉ thị, nghị quyết|programme=chương trình|plan=kế hoạch|meeting=cuộc họp, giao ban|sudden=đột xuất, phát sinh
        programme_review=sơ kết, tổng kết|self_criticism=kiểm điểm tự phê bình và phê bình|deep_review=gợi ý kiểm điểm sâu|inspection=kết luận kiểm tra, giám sát|confidence_vote=lấy phiếu tín nhiệm
            admission=kết nạp|recognition=công nhận chính thức|transfer_within=chuyển trong đảng bộ thành phố|transfer_out=chuyển ra ngoài đảng bộ thành phố|transfer_temporary=sinh hoạt tạm thời|transfer_abroad=chuyển ra nước ngoài|exemption=miễn sinh hoạt|resignation=xin ra khỏi Đảng|striking_off=xóa tên|death=từ trần|restoration=khôi phục quyền đảng viên|arrival=tiếp nhận từ ngoài đảng bộ thành phố|annulment=hủy quyết định kết nạp|card_issue=phát thẻ|screening=rà soát, sàng lọc|kept=đủ tư cách|helped=giúp đỡ, theo dõi|strike_off=đề nghị xóa tên|resign=xin ra khỏi Đảng|admitted=kết nạp|readmitted=kết nạp lại|moved_in=chuyển từ ngoài đến|restored=khôi phục|opened=mở thủ tục|voted_down=không đủ số phiếu|extended=gia hạn|prolonged=kéo dài dự bị|lapsed=hết hạn nộp giấy|not_approved=không được thông qua|note=việc đã làm|vote=biểu quyết|decide=quyết định
        party_track=trong Đảng|elected_body=cơ quan dân cử|planned=đang chuẩn bị danh sách|list_approved=đã phê duyệt danh sách|roll_frozen=đã chốt danh sách triệu tập|ballot_open=đã mở bỏ phiếu|counting=đang kiểm phiếu|count_closed=đã đóng kết quả
        all_members=tổng số thành viên|present=số người có mặt|ballots_returned=số phiếu thu về|valid_row_marks=số dấu hợp lệ của dòng|unknown=chưa rõ|rounded=làm tròn nửa lên|truncated=cắt bớt
        retirement_notice=đã có thông báo nghỉ chờ hưu|new_in_post=được bầu, bổ nhiệm trong năm|long_treatment=nghỉ chữa bệnh dài ngày|other_reason=lý do khác|sealed=niêm phong|announced_in_room=đã công bố tại hội nghị|to_managing_authority=đã báo cáo cấp quản lý|made_public=đã công khai
        correction=sửa điều ghi sai|addition=bổ sung|restriction=hạn chế xử lý|objection=phản đối|withdrawal=rút sự đồng ý|at_cell=chờ chi bộ|at_office=chờ cấp trên|declined=không thực hiện|taken_back=đã rút
        regular=thường kỳ|thematic=chuyên đề|on_time=đủ tuổi đảng trong đợt|later=đủ tuổi đảng từ trước|early=xét sớm|posthumous=truy tặng|on_the_way=đang xét|awarded=đã tặng|dropped=thôi đề nghị|awaits_cell=chờ chi bộ xác nhận|disputed=chi bộ báo chưa đúng
        low_result=kết quả tín nhiệm thấp|standing_body=cơ quan thường trực đề nghị|deputies=đại biểu Hội đồng nhân dân kiến nghị|fatherland_front=Ủy ban Mặt trận Tổ quốc kiến nghị|assembly_committee=Hội đồng Dân tộc, Ủy ban của Quốc hội kiến nghị|assembly_deputies=đại biểu Quốc hội kiến nghị|other_body=nơi khác, theo văn bản
        criminal_case=vụ án|matter=vụ việc|denounced=tin báo, tố giác|prosecuted=khởi tố|investigated=điều tra|investigated_further=điều tra bổ sung|indicted=truy tố|first_trial=xét xử sơ thẩm|second_trial=xét xử phúc thẩm|executed=thi hành án|stage_suspended=tạm đình chỉ|stage_stopped=đình chỉ
        """);

    /// <summary>The columns of a stored change as people read them, in the order they were stored.</summary>
    public static IReadOnlyDictionary<string, string> Read(JsonElement columns)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns.EnumerateObject())
        {
            if (Columns.TryGetValue(column.Name, out var name) && Value(column.Name, column.Value) is { Length: > 0 } value)
            {
                shown.TryAdd(name, value);
            }
        }

        return shown;
    }

    /// <summary>True when history has a name for the column or leaves it out on purpose.</summary>
    public static bool Knows(string column) =>
        Columns.ContainsKey(column) || Hidden.Contains(column, StringComparer.Ordinal)
        || column.EndsWith("_id", StringComparison.Ordinal) || column.EndsWith("_key", StringComparison.Ordinal);

    /// <summary>True when a stored word of a list of choices has a Vietnamese form.</summary>
    public static bool Says(string word) => Words.ContainsKey(word);

    private static string? Value(string column, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "có",
        JsonValueKind.False => "không",
        JsonValueKind.Null => "(để trống)",
        JsonValueKind.Number when Scaled.Contains(column) && value.TryGetInt64(out var scaled) => VietnameseFormat.Number((decimal)scaled / ValueScale),
        JsonValueKind.Number => value.GetRawText(),
        _ => Text(value.GetString()!),
    };

    private static string? Text(string text)
    {
        if (Guid.TryParse(text, out _))
        {
            return null;
        }

        if (Words.TryGetValue(text, out var word))
        {
            return word;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return VietnameseFormat.Date(day);
        }

        if (text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return VietnameseFormat.Instant(instant);
        }

        return text.Contains('-', StringComparison.Ordinal) && Period.TryParse(text, out var period) ? period.Name : text;
    }

    private static FrozenDictionary<string, string> Read(string lines) => lines
        .Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('=', 2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
