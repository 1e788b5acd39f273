package org.cadregraph.sample;

import java.util.ArrayList;
import java.util.List;
import org.cadregraph.api.Identifier;
import org.cadregraph.organisation.OrganisationEntry;
import org.cadregraph.organisation.PositionEntry;
import org.jspecify.annotations.Nullable;

/**
 * The organisations and posts of one province, as far as its number of posts goes: first its own bodies, then district
 * by district the district's and those of its communes.
 */
final class ScaleTree {

    private static final int DISTRICTS = 12;
    private static final int COMMUNES = 10;

    private static final List<ScaleBody> OF_PROVINCE = ScaleBody.list("""
            Tỉnh ủy %s; province party committee; Bí thư=secretary, Phó Bí thư=deputy secretary*2, Ủy viên Ban Thường vụ=member*9, Chánh Văn phòng=head
            Ban Tổ chức Tỉnh ủy %s, Ủy ban Kiểm tra Tỉnh ủy %s, Ban Tuyên giáo Tỉnh ủy %s; province party department; Trưởng=head, Phó Trưởng=deputy head*3, Trưởng phòng Tổng hợp=division head, Trưởng phòng Nghiệp vụ=division head
            Hội đồng nhân dân tỉnh %s, Ủy ban nhân dân tỉnh %s; province council; Chủ tịch=chair, Phó Chủ tịch=vice chair*3, Chánh Văn phòng=head, Phó Chánh Văn phòng=deputy head*2
            Sở Nội vụ tỉnh %s, Sở Tài chính tỉnh %s, Sở Tư pháp tỉnh %s, Sở Y tế tỉnh %s, Sở Xây dựng tỉnh %s, Sở Công Thương tỉnh %s, Sở Giáo dục và Đào tạo tỉnh %s, Sở Khoa học và Công nghệ tỉnh %s, Thanh tra tỉnh %s; department; Giám đốc=head, Phó Giám đốc=deputy head*2, Chánh Văn phòng=division head, Trưởng phòng Tổ chức cán bộ=division head
            """);

    private static final List<ScaleBody> OF_DISTRICT = ScaleBody.list("""
            Huyện ủy %s; district party committee; Bí thư=secretary, Phó Bí thư=deputy secretary*2, Ủy viên Ban Thường vụ=member*6, Chánh Văn phòng=head
            Ban Tổ chức Huyện ủy %s, Ủy ban Kiểm tra Huyện ủy %s, Ban Tuyên giáo Huyện ủy %s; district party department; Trưởng=head, Phó Trưởng=deputy head, Chuyên viên tổng hợp=official, Chuyên viên nghiệp vụ=official
            Hội đồng nhân dân huyện %s, Ủy ban nhân dân huyện %s; district council; Chủ tịch=chair, Phó Chủ tịch=vice chair*2, Chánh Văn phòng=head, Phó Chánh Văn phòng=deputy head
            Phòng Nội vụ huyện %s, Phòng Tài chính - Kế hoạch huyện %s, Phòng Tư pháp huyện %s, Phòng Y tế huyện %s, Phòng Văn hóa và Thông tin huyện %s, Phòng Giáo dục và Đào tạo huyện %s, Phòng Nông nghiệp huyện %s, Phòng Dân tộc huyện %s, Thanh tra huyện %s; district office; Trưởng=head, Phó Trưởng=deputy head, Chuyên viên tổng hợp=official, Chuyên viên nghiệp vụ=official
            """);

    private static final List<ScaleBody> OF_COMMUNE = ScaleBody.list("""
            Đảng ủy xã %s; commune party committee; Bí thư=secretary, Phó Bí thư Thường trực=deputy secretary, Phó Bí thư=deputy secretary, Ủy viên Ban Thường vụ=member*3, Chủ nhiệm Ủy ban Kiểm tra=head, Chánh Văn phòng=head
            Hội đồng nhân dân xã %s; commune people's council; Chủ tịch=chair, Phó Chủ tịch=vice chair, Trưởng Ban Pháp chế=head, Phó Trưởng Ban Pháp chế=deputy head, Trưởng Ban Kinh tế - Xã hội=head, Phó Trưởng Ban Kinh tế - Xã hội=deputy head
            Ủy ban nhân dân xã %s; commune people's committee; Chủ tịch=chair, Phó Chủ tịch=vice chair*2, Chánh Văn phòng=head, Chỉ huy trưởng quân sự=head, Trưởng Công an=head, Công chức tư pháp - hộ tịch=official*2
            Phòng Kinh tế xã %s; commune office; Trưởng=head, Phó Trưởng=deputy head, Công chức địa chính=official, Công chức tài chính - kế toán=official, Công chức xây dựng=official, Công chức nông nghiệp=official
            Ủy ban Mặt trận Tổ quốc xã %s; commune mass organisation; Chủ tịch=chair, Phó Chủ tịch=vice chair*2, Chủ tịch Hội Nông dân=chair, Chủ tịch Hội Liên hiệp Phụ nữ=chair, Chủ tịch Hội Cựu chiến binh=chair, Bí thư Đoàn Thanh niên=secretary
            """);

    private static final int PER_COMMUNE = ScaleBody.posts(OF_COMMUNE);

    /** As many posts as a whole province has. */
    static final int MOST_POSTS =
            ScaleBody.posts(OF_PROVINCE) + DISTRICTS * (ScaleBody.posts(OF_DISTRICT) + COMMUNES * PER_COMMUNE);

    /**
     * A post of the province.
     *
     * @param seats how many hold it at a time
     * @param area 0 for the province itself, from 1 for its districts
     * @param grade from 0, the higher the further up
     */
    record Post(PositionEntry entry, int seats, int area, int grade) {}

    final List<OrganisationEntry> organisations = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();

    private final int province;
    private final int firstPost;
    private final int size;
    private int area;

    /**
     * Draws one.
     *
     * @param province which one
     * @param firstPost how many posts the provinces before it have
     * @param size how many it has itself
     */
    ScaleTree(int province, int firstPost, int size) {
        this.province = province;
        this.firstPost = firstPost;
        this.size = size;
        String root = draw("Tỉnh ", ScalePlaces.province(province), "province", null, OF_PROVINCE, 6);
        for (int district = 0; district < DISTRICTS; district++) {
            area++;
            String place = ScalePlaces.district(province, district);
            String parent = draw("Huyện ", place, "district", root, OF_DISTRICT, 3);
            for (int commune = 0; commune < COMMUNES; commune++) {
                draw("Xã ", ScalePlaces.commune(province, district, commune), "commune", parent, OF_COMMUNE, 0);
            }
        }
    }

    /** Draws an area with its bodies, as long as posts are left; answers its key. */
    private String draw(
            String tier,
            String place,
            String classification,
            @Nullable String parent,
            List<ScaleBody> bodies,
            int grade) {
        if (posts.size() == size) {
            return "";
        }
        String key = organisation(tier + place, classification, parent);
        for (ScaleBody body : bodies) {
            if (posts.size() < size) {
                String name = body.name().formatted(place);
                String itsKey = organisation(name, body.classification(), key);
                body.posts().stream()
                        .limit(size - posts.size())
                        .forEach(post -> posts.add(post(post, itsKey, name, grade)));
            }
        }
        return key;
    }

    private String organisation(String name, String classification, @Nullable String parent) {
        String key = "dv-%02d-%04d".formatted(province, organisations.size());
        List<Identifier> identifiers =
                List.of(new Identifier("ma-don-vi", "H%02d.%d".formatted(province, organisations.size())));
        organisations.add(new OrganisationEntry(
                key, name, List.of(), identifiers, classification, parent, List.of(), null, null));
        return key;
    }

    private Post post(ScaleBody.Kind kind, String organisation, String name, int grade) {
        PositionEntry entry = new PositionEntry(
                "cd-%06d".formatted(firstPost + posts.size()),
                organisation,
                kind.title() + " " + name,
                List.of(),
                List.of(),
                kind.kind(),
                null,
                // Real registers do not know the number of seats of every committee.
                kind.seats() > 5 ? null : kind.seats(),
                null,
                null);
        return new Post(entry, kind.seats(), area, grade + kind.grade());
    }
}
