using ThenChot.Web.Modules.Organizations.Allocations;
using ThenChot.Web.Modules.Organizations.Committees;
using ThenChot.Web.Modules.Organizations.Contract;
using ThenChot.Web.Modules.Organizations.Enterprises;
using ThenChot.Web.Modules.Organizations.Imports;
using ThenChot.Web.Modules.Organizations.Register;
using ThenChot.Web.Modules.Organizations.Life;
using ThenChot.Web.Modules.Organizations.Handovers;
using ThenChot.Web.Modules.Organizations.Restructurings;
using ThenChot.Web.Modules.Organizations.Strengthening;
using ThenChot.Web.Platform;
using ThenChot.Web.Platform.Imports;

namespace ThenChot.Web.Modules.Organizations;

/// <summary>Tổ chức: the tree of units, people and the posts they hold.</summary>
public static class OrganizationsModule
{
    public static Module Module { get; } = new("organizations")
    {
        Map = model =>
        {
            OrganizationsMap.Map(model);
            RestructuringMap.Map(model);
            HandoverMap.Map(model);
            RegisterMap.Map(model);
        },
        Services = services => RestructuringMap.Serve(services).AddSingleton<RootShelf>().AddScoped<UnitDirectory>().AddScoped<LadderReach>().AddScoped<PersonDirectory>().AddScoped<WorkPhones>().AddScoped<UnitKinds>().AddScoped<OrganizationSeeds>().AddScoped<UnitFounder>().AddScoped<LineageReader>().AddSingleton<LineageShelf>().AddScoped<UnitStory>().AddScoped<TreeCounts>().AddScoped<OtherDayUnits>().AddScoped<DivisionShelf>().AddScoped<SuccessionReader>().AddScoped<PeopleReach>().AddScoped<UnitReach>().AddSingleton<RegisterRules>().AddScoped<RegisterSummaries>().AddScoped<PersonPicker>().AddScoped<CommitteeReader>().AddScoped<StrengtheningReader>().AddScoped<NonStateReader>().AddScoped<FoundingFacts>().AddScoped<RegisterSeeds>(),
        Permissions =
        [
            new Permission(OrganizationPermissions.Read, "Xem cây tổ chức"),
            new Permission(OrganizationPermissions.Edit, "Thêm và đổi tên đơn vị"),
            new Permission(OrganizationPermissions.ReadRestructurings, "Xem các đợt sắp xếp tổ chức"),
            new Permission(OrganizationPermissions.Restructure, "Soạn và trình đợt sắp xếp tổ chức, lập biên bản bàn giao"),
            new Permission(OrganizationPermissions.ApproveRestructuring, "Duyệt đợt sắp xếp tổ chức"),
            new Permission(OrganizationPermissions.ReadPeople, "Xem danh sách người và chức vụ"),
            new Permission(OrganizationPermissions.EditPeople, "Thêm, sửa người và chức vụ"),
            new Permission(OrganizationPermissions.ReadStrengthening, "Xem hồ sơ củng cố tổ chức đảng"),
            new Permission(OrganizationPermissions.Strengthen, "Lập, kết thúc hồ sơ củng cố tổ chức đảng") { IsSensitive = true },
        ],
        Acts =
        [
            new ActKind("organizations.found-unit", "Thêm đơn vị"),
            new ActKind("organizations.rename-unit", "Đổi tên đơn vị"),
            new ActKind("organizations.import-units", "Nạp danh sách đơn vị từ tệp"),
            new ActKind("organizations.import-people", "Nạp danh sách người và chức vụ từ tệp"),
            new ActKind("organizations.add-kind", "Thêm loại tổ chức"),
            new ActKind("organizations.end-kind", "Thôi dùng loại tổ chức"),
            new ActKind("organizations.draft-bundle", "Soạn đợt sắp xếp tổ chức"),
            new ActKind("organizations.submit-bundle", "Trình, rút hoặc trả lại đợt sắp xếp tổ chức"),
            new ActKind("organizations.restructure", "Sắp xếp tổ chức"),
            new ActKind("organizations.allocate", "Nhập tỷ lệ phân bổ số liệu"),
            new ActKind("organizations.hand-over", "Bàn giao công việc"),
            new ActKind("organizations.add-person", "Thêm người"),
            new ActKind("organizations.correct-person", "Sửa thông tin người"),
            new ActKind("organizations.add-post", "Thêm chức vụ"),
            new ActKind("organizations.end-post", "Kết thúc chức vụ"),
            new ActKind("organizations.set-post-phone", "Ghi điện thoại nơi làm việc"),
            new ActKind("organizations.record-fact", "Ghi hồ sơ tổ chức"),
            new ActKind("organizations.give-quota", "Ghi biên chế"),
            new ActKind("organizations.begin-term", "Bắt đầu nhiệm kỳ cấp ủy"),
            new ActKind("organizations.seat", "Ghi người tham gia cấp ủy"),
            new ActKind("organizations.unseat", "Thôi tham gia cấp ủy"),
            new ActKind("organizations.correct-term", "Đính chính nhiệm kỳ cấp ủy"),
            new ActKind("organizations.correct-seat", "Đính chính người tham gia cấp ủy"),
            new ActKind("organizations.open-strengthening", "Lập hồ sơ củng cố"),
            new ActKind("organizations.plan-strengthening", "Sửa hồ sơ củng cố"),
            new ActKind("organizations.finish-strengthening", "Kết thúc hồ sơ củng cố"),
            new ActKind("organizations.set-founding-target", "Giao chỉ tiêu thành lập"),
        ],
        Files = RestructuringHistory.Files,
        History = new Dictionary<string, HistoryScope>(RegisterHistory.Scopes, StringComparer.Ordinal)
        {
            ["org_unit"] = OrganizationHistory.UnitAsync,
            ["org_bundle"] = RestructuringHistory.BundleAsync,
            ["org_restructuring"] = RestructuringHistory.RecordAsync,
            ["org_allocation_entry"] = RestructuringHistory.AllocationAsync,
            ["org_handover"] = RestructuringHistory.HandoverAsync,
            ["org_person"] = OrganizationHistory.PersonAsync,
            ["org_post"] = OrganizationHistory.PostAsync,
        },
        Imports = [UnitTaker.Kind, PeopleTaker.Kind],
        Verbs =
        [
            RestructureVerb.Create, CheckLawVerb.Create, UnitsVerb.Create, host => ImportVerb.Create(host, UnitTaker.Kind, "units", "đơn vị"), host => ImportVerb.Create(host, PeopleTaker.Kind, "people", "người"),
        ],
        Desk = async (services, cancel) => [.. await StrengtheningReader.DeskAsync(services, cancel), .. await BundleShelf.DeskAsync(services, cancel)],
        Search = [OrganizationSearch.Units, OrganizationSearch.People],
        Navigation =
        [
            new NavItem("Tổ chức", "/to-chuc", "sitemap", OrganizationPermissions.Read, NavGroup.Organization, 1),
            new NavItem("Sắp xếp", "/sap-xep", "git-merge", OrganizationPermissions.ReadRestructurings, NavGroup.Organization, 2),
            new NavItem("Con người", "/nguoi", "users", OrganizationPermissions.ReadPeople, NavGroup.Organization, 3),
        ],
    };
}

public static class OrganizationPermissions
{
    public const string Read = "organizations.read";
    public const string Edit = "organizations.edit";
    public const string ReadRestructurings = "organizations.restructurings";
    public const string Restructure = "organizations.restructure";
    public const string ApproveRestructuring = "organizations.restructure-approve";
    public const string ReadPeople = "organizations.people";
    public const string EditPeople = "organizations.people-edit";
    public const string ReadStrengthening = "organizations.strengthening";
    public const string Strengthen = "organizations.strengthen";
}
