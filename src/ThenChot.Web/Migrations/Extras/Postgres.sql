-- What the model cannot say: the words of some columns, for searching. The whole script runs again whenever it was changed.
CREATE OR REPLACE FUNCTION platform_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('simple'::regconfig, regexp_replace(translate(lower(coalesce($1, '')),
        'àÀáÁãÃảẢạẠăĂằẰắẮẵẴẳẲặẶâÂầẦấẤẫẪẩẨậẬèÈéÉẽẼẻẺẹẸêÊềỀếẾễỄểỂệỆìÌíÍĩĨỉỈịỊòÒóÓõÕỏỎọỌôÔồỒốỐỗỖổỔộỘơƠờỜớỚỡỠởỞợỢùÙúÚũŨủỦụỤưƯừỪứỨữỮửỬựỰỳỲýÝỹỸỷỶỵỴđĐ',
        'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeeeeeiiiiiiiiiioooooooooooooooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuyyyyyyyyyydd'), '[^a-z0-9]+', ' ', 'g'))
$$;
DROP INDEX IF EXISTS ix_doc_document_words;
CREATE INDEX ix_doc_document_words ON doc_document USING gin (platform_words(search_key));
DROP INDEX IF EXISTS ix_org_person_words;
CREATE INDEX ix_org_person_words ON org_person USING gin (platform_words(search_key));
DROP INDEX IF EXISTS ix_dir_work_item_words;
CREATE INDEX ix_dir_work_item_words ON dir_work_item USING gin (platform_words(title));
DROP INDEX IF EXISTS ix_prog_deliverable_words;
CREATE INDEX ix_prog_deliverable_words ON prog_deliverable USING gin (platform_words(title));
