"""How a finding, a sum, a course and a share are said, for every section."""
