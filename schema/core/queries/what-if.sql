-- 0 statements

