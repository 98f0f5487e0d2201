-- What the model cannot say: the words of some columns, for searching. The whole script runs again whenever it was changed.
-- A row of words counts only while it still says what the table says: a changed text gets a new row, the old one finds nothing any more.

DROP TRIGGER IF EXISTS doc_document_words_added;
DROP TRIGGER IF EXISTS doc_document_words_changed;
DROP TABLE IF EXISTS doc_document_words;
CREATE VIRTUAL TABLE doc_document_words USING fts5(id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO doc_document_words (id, words) SELECT id, replace(replace(coalesce(search_key, ''), 'đ', 'd'), 'Đ', 'd') FROM doc_document;
CREATE TRIGGER doc_document_words_added AFTER INSERT ON doc_document BEGIN
    INSERT INTO doc_document_words (id, words) VALUES (new.id, replace(replace(coalesce(new.search_key, ''), 'đ', 'd'), 'Đ', 'd'));
END;
CREATE TRIGGER doc_document_words_changed AFTER UPDATE OF search_key ON doc_document WHEN old.search_key IS NOT new.search_key BEGIN
    INSERT INTO doc_document_words (id, words) VALUES (new.id, replace(replace(coalesce(new.search_key, ''), 'đ', 'd'), 'Đ', 'd'));
END;

DROP TRIGGER IF EXISTS org_person_words_added;
DROP TRIGGER IF EXISTS org_person_words_changed;
DROP TABLE IF EXISTS org_person_words;
CREATE VIRTUAL TABLE org_person_words USING fts5(id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO org_person_words (id, words) SELECT id, replace(replace(coalesce(search_key, ''), 'đ', 'd'), 'Đ', 'd') FROM org_person;
CREATE TRIGGER org_person_words_added AFTER INSERT ON org_person BEGIN
    INSERT INTO org_person_words (id, words) VALUES (new.id, replace(replace(coalesce(new.search_key, ''), 'đ', 'd'), 'Đ', 'd'));
END;
CREATE TRIGGER org_person_words_changed AFTER UPDATE OF search_key ON org_person WHEN old.search_key IS NOT new.search_key BEGIN
    INSERT INTO org_person_words (id, words) VALUES (new.id, replace(replace(coalesce(new.search_key, ''), 'đ', 'd'), 'Đ', 'd'));
END;

DROP TRIGGER IF EXISTS dir_work_item_words_added;
DROP TRIGGER IF EXISTS dir_work_item_words_changed;
DROP TABLE IF EXISTS dir_work_item_words;
CREATE VIRTUAL TABLE dir_work_item_words USING fts5(id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO dir_work_item_words (id, words) SELECT id, replace(replace(coalesce(title, ''), 'đ', 'd'), 'Đ', 'd') FROM dir_work_item;
CREATE TRIGGER dir_work_item_words_added AFTER INSERT ON dir_work_item BEGIN
    INSERT INTO dir_work_item_words (id, words) VALUES (new.id, replace(replace(coalesce(new.title, ''), 'đ', 'd'), 'Đ', 'd'));
END;
CREATE TRIGGER dir_work_item_words_changed AFTER UPDATE OF title ON dir_work_item WHEN old.title IS NOT new.title BEGIN
    INSERT INTO dir_work_item_words (id, words) VALUES (new.id, replace(replace(coalesce(new.title, ''), 'đ', 'd'), 'Đ', 'd'));
END;

DROP TRIGGER IF EXISTS prog_deliverable_words_added;
DROP TRIGGER IF EXISTS prog_deliverable_words_changed;
DROP TABLE IF EXISTS prog_deliverable_words;
CREATE VIRTUAL TABLE prog_deliverable_words USING fts5(id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO prog_deliverable_words (id, words) SELECT id, replace(replace(coalesce(title, ''), 'đ', 'd'), 'Đ', 'd') FROM prog_deliverable;
CREATE TRIGGER prog_deliverable_words_added AFTER INSERT ON prog_deliverable BEGIN
    INSERT INTO prog_deliverable_words (id, words) VALUES (new.id, replace(replace(coalesce(new.title, ''), 'đ', 'd'), 'Đ', 'd'));
END;
CREATE TRIGGER prog_deliverable_words_changed AFTER UPDATE OF title ON prog_deliverable WHEN old.title IS NOT new.title BEGIN
    INSERT INTO prog_deliverable_words (id, words) VALUES (new.id, replace(replace(coalesce(new.title, ''), 'đ', 'd'), 'Đ', 'd'));
END;
